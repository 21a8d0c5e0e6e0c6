"""Italian words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clienti contatto contatti persona iscritto socio soci destinatario "
        "partecipante prospetto acquirente anagrafica cliente-potenziale potenziale-cliente "
        "paziente inquilino studente donatore candidato abbonato"
    ),
    "contactperson": (
        "persona-di-contatto persona-contatto interlocutore nome-referente referente "
        "referente-aziendale contatto-principale titolare legale-rappresentante "
        "persona-di-riferimento"
    ),
    "responsible": "responsabile",
    "company": (
        "azienda aziende ditta societa ragione-sociale ragionesociale impresa imprese "
        "organizzazione nome-azienda nome-societa ente denominazione denominazione-sociale "
        "nome-dell-azienda rag-soc ragsoc datore-di-lavoro scuola associazione rag-sociale "
        "denominazione-azienda espositore studio-professionale farmacia clinica ospedale "
        "albergo ristorante negozio esercizio stabilimento studio-legale nome-studio"
    ),
    "alias": "nome-commerciale insegna marchio denominazione-commerciale",
    "name": "nome nomi",
    "first": "nome-proprio primo-nome nome-di-battesimo prenome",
    "family": "cognome cognomi",
    "middle": "secondo-nome",
    "full": (
        "completo nome-completo nome-e-cognome cognome-e-nome nome-cognome cognome-nome "
        "nominativo nominativi nomecognome cognomenome nome-and-cognome cognome-and-nome"
    ),
    "nickname": "soprannome",
    "suffix": "suffisso",
    "salutation": "titolo-di-cortesia appellativo saluto titolo-onorifico sig-sig-ra",
    "title": "titolo",
    "job": (
        "qualifica mansione posizione incarico lavoro-titolo titolo-professionale "
        "posizione-lavorativa qualifica-professionale carica"
    ),
    "role": "ruolo ruolo-aziendale",
    "department": "reparto dipartimento ufficio-reparto divisione area-aziendale",
    "function": "funzione",
    "email": (
        "posta-elettronica indirizzo-email indirizzo-e-mail indirizzo-mail posta "
        "indirizzo-di-posta-elettronica casella-email recapito-email indirizzo-di-posta "
        "pec-email"
    ),
    "phone": (
        "telefono telefoni numero-di-telefono num-telefono fisso telefono-fisso tel-fisso "
        "recapito-telefonico numero-telefono numero-telefonico recapito n-telefono "
        "recapiti-telefonici utenza"
    ),
    "mobile": (
        "cellulare cellulari cell telefono-cellulare numero-cellulare telefonino "
        "numero-di-cellulare cel telefono-mobile"
    ),
    "switchboard": "centralino",
    "hq": "sede-principale",
    "direct": "diretto",
    "ext": "interno",
    "work": "lavoro ufficio aziendale professionale uff",
    "home": "casa abitazione domicilio privato ab abit",
    "personal": "personale",
    "other": "altro altri altra alternativo aggiuntivo",
    "secondary": "secondario secondo secondaria",
    "primary": "principale",
    "billing": "fatturazione fattura",
    "shipping": "spedizione consegna",
    "mailing": "corrispondenza postale",
    "street": (
        "via via-e-numero indirizzo-via via-e-numero-civico indirizzo-riga-1 via-piazza "
        "via-numero via-civico nome-via"
    ),
    "address": (
        "indirizzo indirizzi sede-legale recapito-postale ind indirizzo-sede "
        "indirizzo-completo-sede indirizzo-residenza"
    ),
    "line": "riga linea",
    "line2": "presso interno-scala frazione indirizzo-2 scala piano indirizzo-aggiuntivo",
    "city": "citta comune localita paese-citta comune-di-residenza citta-comune",
    "state": "provincia prov sigla-provincia pv prov-sigla",
    "region": "regione",
    "statestatus": "stato",
    "zip": "cap codice-postale codice-avviamento-postale",
    "country": "paese nazione stato-paese nazionee paese-di-origine",
    "latitude": "latitudine",
    "longitude": "longitudine",
    "location": "luogo posizione-geografica ubicazione zona",
    "website": "sito-web sito sito-internet pagina-web sitoweb indirizzo-web sito-aziendale",
    "url": "collegamento",
    "profile": "profilo",
    "industry": (
        "settore settore-di-attivita attivita settore-merceologico industria settore-attivita "
        "comparto ramo-di-attivita categoria-merceologica"
    ),
    "sic": "ateco codice-ateco cod-ateco",
    "sicdescription": "descrizione-ateco attivita-ateco",
    "description": "descrizione",
    "founded": (
        "fondazione anno-di-fondazione costituzione data-costituzione anno-fondazione "
        "data-di-costituzione anno-costituzione"
    ),
    "year": "anno",
    "employees": (
        "dipendenti numero-dipendenti addetti n-dipendenti numero-di-dipendenti n-addetti "
        "numero-addetti dimensione-azienda num-dipendenti organico"
    ),
    "revenue": (
        "fatturato ricavi fatturato-annuo giro-d-affari ricavi-annui fatturato-annuale "
        "volume-d-affari"
    ),
    "annual": "annuo annuale",
    "thousands": "migliaia",
    "potential": (
        "potenziale valore-stimato valore-opportunita importo-stimato valore-trattativa "
        "valore-potenziale valore-preventivo"
    ),
    "value": "valore importo",
    "source": (
        "fonte origine provenienza origine-lead canale come-ci-hai-conosciuto fonte-lead "
        "fonte-contatto canale-di-acquisizione provenienza-lead origine-contatto segnalato-da "
        "come-ci-hai-conosciuti come-ci-ha-conosciuto come-ci-avete-conosciuto "
        "come-hai-saputo"
    ),
    "campaign": "campagna campagne nome-campagna",
    "rating": "valutazione classificazione temperatura classe-rating",
    "status": (
        "esito fase stadio stato-lead avanzamento stato-contatto stato-trattativa "
        "stato-cliente fase-vendita esito-chiamata fase-del-ciclo-di-vita"
    ),
    "category": "categoria classe",
    "type": "tipo tipologia tipo-contatto tipo-cliente tipologia-cliente",
    "score": "punteggio punti",
    "owner": (
        "proprietario venditore agente operatore assegnato-a assegnato consulente gestore "
        "account-manager-it commerciale-di-riferimento responsabile-commerciale "
        "agente-di-riferimento ultimo-operatore referente-commerciale in-carico-a"
    ),
    "site": "filiale sede sede-operativa negozio punto-vendita agenzia",
    "notes": (
        "note nota commento commenti osservazioni annotazioni messaggio appunti "
        "informazioni-aggiuntive appunto descrizione-note"
    ),
    "tags": "etichette etichetta gruppi gruppo elenco parole-chiave categorie",
    "optin": (
        "consenso consenso-marketing consenso-privacy iscritto-newsletter gdpr "
        "accetta-marketing privacy autorizzazione consenso-newsletter accetta-newsletter "
        "iscrizione-newsletter"
    ),
    "optout": "disiscritto cancellato-newsletter disiscrizione",
    "donotemail": "non-inviare-email no-email-it niente-email",
    "donotcall": "non-chiamare registro-opposizioni non-contattare-telefonicamente",
    "id": "identificativo codice-id",
    "external": "esterno esterna",
    "number": "numero num n nr numeri",
    "code": "codice cod sigla",
    "accountno": (
        "codice-cliente numero-cliente cod-cliente n-cliente numero-conto codicecliente cod-cli"
    ),
    "account": "conto",
    "created": (
        "creato creazione inserito inserimento data-creazione data-di-creazione "
        "data-inserimento data-di-inserimento iscrizione data-iscrizione registrazione "
        "data-registrazione creato-il aggiunto data-ingresso acquisizione data-acquisizione "
        "data-di-registrazione data-contatto-iniziale inviato data-invio"
    ),
    "date": "data ora data-e-ora data-ora",
    "modified": (
        "modificato modifica aggiornato aggiornamento data-modifica ultima-modifica "
        "ultimo-aggiornamento data-aggiornamento data-di-modifica modificato-il "
        "data-ultima-modifica"
    ),
    "by": "da",
    "creator": "creato-da inserito-da autore",
    "birth": "nascita data-di-nascita data-nascita compleanno nato-il datanascita",
    "user": "utente",
    "deal": "trattativa opportunita preventivo",
    "thing": "prodotto servizio progetto ordine contratto corso veicolo commessa",
    "last": "ultimo ultima",
    "glue": (
        "di del della dello dei delle il lo la i gli le e o suo tuo mio nostro in per con "
        "qual un una al alla inserisci d dell generale associata colonna"
    ),
    "x": (
        "sesso eta lingua piva p-iva partita-iva codice-fiscale cf nazionalita stato-civile "
        "forma-giuridica rea cciaa capitale capitale-sociale prossimo prossima scadenza "
        "richiamo data-richiamo data-preventivo followup ultimo-contatto ultima-chiamata "
        "chiusura data-chiusura chiamate durata probabilita vinto perso motivo foto attivo "
        "prezzo luogo-di-nascita sdi codice-sdi pec codice-univoco valuta sconto pagamento "
        "condizioni-di-pagamento interesse figli coniuge casella-postale codice-destinatario "
        "stato-attivita lavoro-commessa genitore genitori vecchio vecchia madre padre garante "
        "parola-d-ordine"
    ),
    "occupation": "professione occupazione",
    "call": "chiamata",
    "timestamp": "informazioni-cronologiche",
    "range": "fascia",
    "commercial": "commerciale",
    "sales": "vendita vendite",
    "pager": "cercapersone",
    "houseno": "numero-civico civico n-civico num-civico",
}
"""Concept → words, accents folded away."""
