"""Words of headers in languages that are understood in the main only.

Swedish, Danish, Norwegian, Finnish, Polish, Czech, Turkish, Russian, Korean,
Japanese and Chinese.
"""

from __future__ import annotations

WORDS = {
    "subject": (
        "kund kunder klient klienci osoba zakaznik "
        "musteri asiakas клиент клиента контакт "
        "контакта лид 顧客 客户 고객"
    ),
    "contactperson": (
        "osoba-kontaktowa yhteyshenkilo "
        "контактное-лицо 担当者 联系人 聯絡人 담당자 "
        "kontaktna-osoba kontaktni-osoba ilgili-kisi "
        "kontaktperson имя-контакта имя-клиента"
    ),
    "company": (
        "foretag foretagsnamn bolag firmanavn "
        "virksomhed selskap selskapsnavn bedrift "
        "yritys firmy nazwa-firmy spolka spolecnost "
        "nazev-firmy sirket firma-adi organisaatio "
        "компания организация название-компании фирма "
        "наименование-организации предприятие 会社 会社名 "
        "企業名 法人名 団体名 公司 公司名称 公司名稱 企业 企业名称 单位 회사 회사명 "
        "업체명 학교명 기관명 기업명 상호 소속 yrityksen-nimi kurum "
        "ceg cegnev"
    ),
    "name": "namn navn nimi nazwa nazev isim имя-контакта название",
    "first": (
        "fornamn fornavn etunimi imie jmeno adi имя 名 "
        "名前-名 名字 이름-명 krestni-jmeno keresztnev utonev"
    ),
    "family": (
        "efternamn etternavn efternavn sukunimi "
        "nazwisko prijmeni soyad soyadi soyisim "
        "фамилия 姓 姓氏 성 vezeteknev"
    ),
    "middle": "отчество mellannamn mellomnavn mellemnavn",
    "full": (
        "imie-i-nazwisko ad-soyad adi-soyadi фио "
        "полное-имя фамилия-имя-отчество имя-и-фамилия "
        "氏名 お名前 名前 姓名 성명 이름 고객명 담당자명 koko-nimi "
        "fullstandigt-namn fullt-navn jmeno-a-prijmeni "
        "isim-soyisim 客户姓名 联系人姓名 ご氏名 nev teljes-nev"
    ),
    "salutation": ("обращение tilltal 敬称 称谓 tytul-grzecznosciowy 호칭"),
    "job": (
        "befattning yrke stilling ammatti titteli "
        "stanowisko pozice unvan gorev meslek "
        "должность 役職 役職名 职位 職位 职务 職稱 직책 직위 직급 pozycja "
        "tyotehtava beosztas"
    ),
    "department": (
        "avdelning afdeling-da avdeling osasto dzial "
        "oddeleni departman отдел 部署 部署名 部门 部門 부서 부서명 "
        "학과 bolum"
    ),
    "email": (
        "epost e-post epostadress e-postadress "
        "e-postadresse sahkoposti eposta e-posta почта "
        "электронная-почта эл-почта имейл емейл "
        "адрес-электронной-почты メール メールアドレス eメール 电子邮件 "
        "邮箱 电子邮箱 邮件 郵箱 電子郵件 이메일 메일 이메일주소 adres-email "
        "adres-e-mail sahkopostiosoite "
        "e-mailova-adresa eposta-adresi email-cim "
        "e-mail-cim"
    ),
    "phone": (
        "telefonnummer telefonnr telefon puhelin puhelinnumero numer-telefonu tlf "
        "telefonni-cislo telefon-numarasi telefoni телефон номер-телефона тел рабочий-телефон "
        "電話 電話番号 电话 电话号码 聯絡電話 联系电话 전화 전화번호 연락처 문의전화 "
        "tel-numarasi telefonszam telefon-stacjonarny "
        "tel-stacjonarny tel-stac"
    ),
    "mobile": (
        "mobil mobiltelefon mobilnummer mobiltlf "
        "matkapuhelin komorka telefon-komorkowy cep "
        "cep-telefonu gsm мобильный мобильный-телефон "
        "сотовый 携帯 携帯電話 手机 手機 手机号 手机号码 휴대폰 휴대전화 핸드폰 "
        "휴대폰번호 tel-komorkowy numer-komorkowy tel-kom"
    ),
    "fax": ("faksi faks факс ファックス 传真 傳真 팩스"),
    "home": "hem hjem koti domowy домашний ev",
    "personal": "частный личный личная",
    "value": "сумма",
    "work": "arbete jobb tyo sluzbowy рабочий is-telefonu",
    "street": (
        "gata gatuadress gade vej gateadresse vei "
        "katuosoite ulica улица 番地 街道 도로명 "
        "ulica-i-numer ulice sokak cadde utca"
    ),
    "address": (
        "adress osoite adresa adres адрес 住所 地址 주소 postadress besoksadress postiosoite cim"
    ),
    "line2": ("상세주소 建物名 详细地址-2"),
    "city": (
        "stad ort postort poststed sted kaupunki "
        "postitoimipaikka miasto miejscowosc mesto "
        "obec sehir il ilce город населенный-пункт "
        "市区町村 市 城市 도시 시군구 市町村 varos telepules"
    ),
    "state": ("lan fylke wojewodztwo область регион-область 都道府県 省 省份 시도 maakunta"),
    "region": "регион",
    "zip": (
        "postnummer postnr postinumero kod-pocztowy "
        "psc posta-kodu индекс почтовый-индекс 郵便番号 邮编 "
        "邮政编码 郵遞區號 우편번호 iranyitoszam"
    ),
    "country": (
        "maa panstwo zeme ulke страна 国 国家 國家 나라 국가 kraj-panstwo 국적-국가 orszag"
    ),
    "website": (
        "hemsida webbplats hjemmeside nettside "
        "nettsted verkkosivu kotisivut "
        "strona-internetowa strona-www web-sitesi сайт "
        "веб-сайт ウェブサイト ホームページ 网站 网址 網站 홈페이지 웹사이트 "
        "webbsida strona stranky internet-sitesi"
    ),
    "industry": (
        "bransch branche bransje toimiala branza "
        "odvetvi sektor отрасль сфера-деятельности 業種 "
        "業界 行业 行業 업종 업태 산업 вид-деятельности"
    ),
    "employees": (
        "anstallda antal-anstallda ansatte "
        "antal-ansatte antall-ansatte henkilosto "
        "liczba-pracownikow pracownicy "
        "pocet-zamestnancu calisan-sayisi сотрудники "
        "количество-сотрудников число-сотрудников 従業員数 "
        "员工人数 员工数 직원수 사원수"
    ),
    "revenue": (
        "omsattning omsetning omsaetning liikevaihto "
        "przychody obrat ciro выручка оборот 売上 売上高 年商 "
        "营业额 年收入 매출 매출액"
    ),
    "potential": ("бюджет бюджет-сделки бюджет-проекта сумма-сделки 商談金額 예상매출"),
    "source": (
        "kalla kilde lahde zrodlo zdroj kaynak "
        "источник источник-лида источник-сделки 流入経路 "
        "来源 客户来源 來源 유입경로 출처 zrodlo-leada lead-kalla"
    ),
    "campaign": (
        "kampanj kampagne kampanje kampanja kampania "
        "kampan kampanya кампания キャンペーン 活动 캠페인"
    ),
    "status": (
        "tila stav durum статус этап этап-сделки "
        "стадия ステータス 状态 狀態 상태 진행상태 статус-лида etap"
    ),
    "type": ("typ rodzaj tur tyyppi тип 구분 유형 種別 类型 類型 分类 типу тип-клиента"),
    "owner": (
        "ansvarig saljare ansvarlig selger salger "
        "vastuuhenkilo opiekun handlowiec obchodnik "
        "sorumlu temsilci ответственный менеджер 営業担当 "
        "负责人 負責人 업무담당자 영업담당 ответственный-менеджер "
        "wlasciciel"
    ),
    "notes": (
        "anteckning anteckningar kommentar kommentarer "
        "kommentteja notat muistiinpanot uwagi notatki "
        "komentarz poznamka poznamky notlar aciklama "
        "not примечание комментарий примечания "
        "комментарии заметки 備考 メモ 备注 備註 비고 메모 notatka "
        "bemaerkning bemaerkninger noter bemerkning "
        "huomautus lisatiedot megjegyzes"
    ),
    "tags": ("taggar etiketter tagit tagi stitky etiketler теги タグ 标签 標籤 태그 метки"),
    "external": "tunniste",
    "created": (
        "skapad skapat oprettet opprettet luotu "
        "utworzono data-utworzenia vytvoreno "
        "olusturulma olusturma-tarihi дата-создания "
        "создан создано 作成日 登録日 创建时间 创建日期 建立日期 등록일 생성일 "
        "registreringsdatum oprettelsesdato "
        "data-dodania datum-vytvoreni kayit-tarihi"
    ),
    "date": ("dato pvm paivamaara tarih дата 日付 日期 날짜"),
    "modified": (
        "uppdaterad andrad opdateret endret muokattu "
        "zmodyfikowano aktualizace guncelleme "
        "дата-изменения изменен 更新日 更新时间 修改时间 수정일 "
        "data-modyfikacji"
    ),
    "birth": (
        "fodelsedatum fodselsdato fodselsdag "
        "syntymaaika data-urodzenia datum-narozeni "
        "dogum-tarihi дата-рождения день-рождения 生年月日 "
        "誕生日 出生日期 生日 생년월일 생일"
    ),
    "accountno": (
        "kundnummer kundenummer asiakasnumero "
        "numer-klienta cislo-zakaznika musteri-no 顧客番号 "
        "客户编号 고객번호"
    ),
    "number": "numer cislo numara номер antal antall",
    "x": (
        "kon kjonn plec pohlavi cinsiyet пол возраст "
        "性別 性别 성별 年齢 年龄 나이 연령 себестоимость nip regon "
        "ico dic инн кпп огрн 사업자번호 사업자등록번호 orgnr "
        "organisationsnummer cvr personnummer"
    ),
    "deal": ("сделка сделки сделок 商談 상품"),
    "last": "senast sist seneste ostatnia ostatnio viimeksi",
    "optin": "zgoda zgoda-marketingowa samtycke samtykke",
    "creator": "кем-создан создатель skapad-av utworzone-przez oprettet-af",
    "houseno": "номер-дома дом numer-domu",
    "krajplcz": "kraj",
}
"""Concept → words, accents folded away."""
