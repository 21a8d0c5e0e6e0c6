"""Words of headers in languages of which only the plainest are understood.

Romanian, Catalan, Croatian and its neighbours, Slovak, Ukrainian, Greek, Arabic,
Hebrew, Indonesian and Vietnamese.
"""

from __future__ import annotations

WORDS = {
    "first": "prenume ime meno όνομα שם-פרטי nama-depan الاسم-الاول ім-я імя име",
    "family": (
        "nume-de-familie prezime priimek priezvisko cognoms primer-cognom επώνυμο επίθετο "
        "שם-משפחה nama-belakang прізвище اسم-العائلة презиме"
    ),
    "full": (
        "nume-complet nume-si-prenume ime-i-prezime ime-in-priimek meno-a-priezvisko "
        "nom-i-cognoms ονοματεπώνυμο שם-מלא שם nama-lengkap nama ho-ten ho-va-ten "
        "ho-ten-khach-hang піб الاسم-الكامل الاسم"
    ),
    "company": (
        "companie denumire-firma tvrtka poduzece poduzetje podjetje preduzece spolocnost "
        "nazov-firmy εταιρεία εταιρία επωνυμία חברה שם-חברה perusahaan nama-perusahaan cong-ty "
        "ten-cong-ty компанія الشركة اسم-الشركة nom-de-l-empresa raó-social"
    ),
    "job": (
        "radno-mjesto delovno-mesto pozicija funkcija pozicia carrec θέση ιδιότητα תפקיד jabatan "
        "chuc-vu chuc-danh посада المسمى-الوظيفي الوظيفة"
    ),
    "email": (
        "correu-electronic correu elektronska-posta adresa-de-email adresa-e-mail email-adresa "
        "ηλεκτρονικό-ταχυδρομείο דואל דוא-ל אימייל מייל alamat-email surel електронна-пошта "
        "البريد-الالكتروني البريد-الإلكتروني الايميل"
    ),
    "phone": (
        "numar-de-telefon numar-telefon broj-telefona telefonska-stevilka telefonne-cislo "
        "τηλέφωνο σταθερό טלפון telepon no-telepon nomor-telepon no-telp dien-thoai so-dien-thoai "
        "الهاتف رقم-الهاتف"
    ),
    "mobile": (
        "telefon-mobil mobitel broj-mobitela mobilni mobilny-telefon κινητό נייד טלפון-נייד no-hp "
        "nomor-hp di-dong мобільний-телефон мобільний الجوال رقم-الجوال الموبايل"
    ),
    "address": "adreca διεύθυνση כתובת alamat dia-chi адреса العنوان naslov",
    "street": "ulica-i-broj ulica-in-hisna-stevilka strada carrer οδός רחוב jalan вулиця الشارع",
    "city": (
        "oras localitate grad-naselje mjesto ciutat poblacio πόλη עיר kota thanh-pho місто المدينة"
    ),
    "state": "judet zupanija νομός περιφέρεια provinsi tinh المحافظة المنطقة",
    "zip": (
        "cod-postal postanski-broj postna-stevilka postova-smerovacie-cislo codi-postal τκ "
        "ταχυδρομικός-κώδικας מיקוד kode-pos ma-buu-dien поштовий-індекс الرمز-البريدي"
    ),
    "country": "tara drzava krajina χώρα מדינה ארץ negara quoc-gia країна الدولة البلد",
    "website": (
        "web-stranica spletna-stran webova-stranka ιστοσελίδα ιστότοπος אתר אתר-אינטרנט situs-web "
        "trang-web الموقع الموقع-الالكتروني"
    ),
    "industry": (
        "domeniu-de-activitate djelatnost dejavnost odvetvie κλάδος ענף תחום bidang-usaha "
        "industri nganh-nghe галузь القطاع الصناعة"
    ),
    "source": "sursa izvor πηγή מקור sumber nguon джерело المصدر",
    "status": "stare κατάσταση סטטוס trang-thai الحالة",
    "owner": (
        "responsabil odgovorna-osoba vlasnik υπεύθυνος אחראי penanggung-jawab nguoi-phu-trach "
        "відповідальний المسؤول"
    ),
    "notes": (
        "observatii napomena napomene biljeske opombe opomba observacions σημειώσεις παρατηρήσεις "
        "σχόλια הערות הערה catatan keterangan ghi-chu примітки примітка коментар ملاحظات"
    ),
    "created": (
        "data-crearii data-inregistrarii datum-kreiranja datum-unosa datum-vytvorenia "
        "data-de-creacio ημερομηνία-δημιουργίας תאריך-יצירה tanggal-dibuat ngay-tao "
        "дата-створення تاريخ-الانشاء"
    ),
    "birth": (
        "data-nasterii data-nașterii datum-rodenja datum-rojstva datum-narodenia "
        "data-de-naixement ημερομηνία-γέννησης תאריך-לידה tanggal-lahir ngay-sinh дата-народження "
        "تاريخ-الميلاد"
    ),
    "department": "odjel oddelek oddelenie τμήμα מחלקה departemen bo-phan phong-ban відділ القسم",
    "employees": (
        "numar-angajati broj-zaposlenih stevilo-zaposlenih pocet-zamestnancov "
        "nombre-de-treballadors αριθμός-εργαζομένων מספר-עובדים jumlah-karyawan "
        "кількість-працівників عدد-الموظفين"
    ),
    "x": "spol pohlavie sexe φύλο ΑΦΜ מין jenis-kelamin gioi-tinh стать الجنس oib cui",
}
"""Concept → words, accents folded away."""
