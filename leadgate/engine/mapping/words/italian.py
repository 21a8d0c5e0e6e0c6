"""Italian words of headers."""

from __future__ import annotations

WORDS = {
    "subject": (
        "cliente clienti contatto contatti persona iscritto socio soci destinatario partecipante "
        "prospetto acquirente anagrafica cliente-potenziale potenziale-cliente paziente inquilino "
        "studente donatore candidato abbonato"
    ),
    "contactperson": (
        "persona-di-contatto persona-contatto interlocutore nome-referente referente "
        "referente-aziendale contatto-principale titolare legale-rappresentante "
        "persona-di-riferimento nome-del-referente contatto-aziendale nome-titolare "
        "rappresentante-legale dirigente-scolastico preside presidente direttore "
        "nome-del-direttore"
    ),
    "responsible": "responsabile",
    "company": (
        "azienda aziende ditta societa ragione-sociale ragionesociale impresa imprese "
        "organizzazione nome-azienda nome-societa ente denominazione denominazione-sociale "
        "nome-dell-azienda rag-soc ragsoc datore-di-lavoro scuola associazione rag-sociale "
        "denominazione-azienda espositore studio-professionale farmacia clinica ospedale albergo "
        "ristorante negozio esercizio stabilimento studio-legale nome-studio nome-ditta "
        "nome-impresa nome-organizzazione nome-ente nome-attivita nome-struttura azienda-cliente "
        "azienda-attuale denominazione-impresa ragione-soc nome-negozio nome-ristorante "
        "nome-hotel struttura struttura-ricettiva cooperativa istituto laboratorio "
        "attuale-azienda nome-dell-organizzazione nome-dell-ente universita agenzia-immobiliare "
        "azienda-ente ente-azienda nome-scuola"
    ),
    "alias": "nome-commerciale insegna marchio denominazione-commerciale",
    "name": "nome nomi",
    "first": "nome-proprio primo-nome nome-di-battesimo prenome nome-persona",
    "family": "cognome cognomi",
    "middle": "secondo-nome",
    "full": (
        "completo nome-completo nome-e-cognome cognome-e-nome nome-cognome cognome-nome "
        "nominativo nominativi nomecognome cognomenome nome-and-cognome cognome-and-nome "
        "nome-e-cognome-contatto cognome-e-nome-contatto nominativo-contatto "
        "nome-e-cognome-referente"
    ),
    "nickname": "soprannome",
    "suffix": "suffisso",
    "salutation": (
        "titolo-di-cortesia appellativo saluto titolo-onorifico sig-sig-ra titolo-sig "
        "sig-sig-ra-dott titolo-cortesia forma-di-cortesia"
    ),
    "title": "titolo",
    "job": (
        "qualifica mansione posizione incarico lavoro-titolo titolo-professionale "
        "posizione-lavorativa qualifica-professionale carica posizione-in-azienda "
        "titolo-di-lavoro titolo-lavorativo posizione-attuale lavoro-attuale incarico-aziendale "
        "mansione-aziendale ruolo-professionale"
    ),
    "role": "ruolo ruolo-aziendale",
    "department": "reparto dipartimento ufficio-reparto divisione area-aziendale",
    "function": "funzione",
    "email": (
        "posta-elettronica indirizzo-email indirizzo-e-mail indirizzo-mail posta "
        "indirizzo-di-posta-elettronica casella-email recapito-email indirizzo-di-posta pec-email "
        "mail-aziendale contatto-email contatto-mail ind-email ind-mail e-mail-contatto "
        "mail-contatto email-contatto casella-di-posta email-commerciale e-mail-commerciale "
        "mail-commerciale"
    ),
    "phone": (
        "telefono telefoni numero-di-telefono num-telefono fisso telefono-fisso tel-fisso "
        "recapito-telefonico numero-telefono numero-telefonico recapito n-telefono "
        "recapiti-telefonici utenza recapiti-tel n-tel num-tel nr-telefono nr-tel "
        "contatto-telefonico recapito-tel tel-fiss numero-fisso telefono-principale "
        "rec-telefonico telefono-sede numero-tel numero-di-tel n-di-telefono"
    ),
    "mobile": (
        "cellulare cellulari cell telefono-cellulare numero-cellulare telefonino "
        "numero-di-cellulare cel telefono-mobile n-cellulare nr-cellulare num-cellulare tel-cell "
        "tel-cellulare numero-cell n-cell cellulare-principale cell-referente num-cell nr-cell "
        "n-di-cellulare"
    ),
    "switchboard": "centralino",
    "hq": "sede-principale",
    "direct": "diretto",
    "ext": "interno",
    "work": "lavoro ufficio aziendale professionale uff",
    "home": "casa abitazione domicilio privato ab abit privata privati",
    "personal": "personale",
    "other": "altro altri altra alternativo aggiuntivo",
    "secondary": "secondario secondo secondaria",
    "primary": "principale",
    "billing": "fatturazione fattura",
    "shipping": "spedizione consegna",
    "mailing": "corrispondenza postale",
    "street": (
        "via via-e-numero indirizzo-via via-e-numero-civico indirizzo-riga-1 via-piazza "
        "via-numero via-civico nome-via via-e-n-civico via-n via-e-n indirizzo-e-numero-civico "
        "indirizzo-via-numero indirizzo-via-e-numero nome-della-via via-corso-piazza "
        "indirizzo-e-civico"
    ),
    "address": (
        "indirizzo indirizzi sede-legale recapito-postale ind indirizzo-sede "
        "indirizzo-completo-sede indirizzo-residenza indirizzo-sede-legale indirizzo-di-residenza "
        "residenza indirizzo-azienda-sede"
    ),
    "line": "riga linea",
    "line2": (
        "presso interno-scala frazione indirizzo-2 scala piano indirizzo-aggiuntivo "
        "complemento-indirizzo"
    ),
    "city": (
        "citta comune localita paese-citta comune-di-residenza citta-comune citta-di-residenza "
        "localita-comune comune-residenza citta-residenza comune-citta citta-localita nome-comune"
    ),
    "state": (
        "provincia prov sigla-provincia pv prov-sigla provincia-sigla prov-residenza "
        "provincia-di-residenza pr provincia-stato"
    ),
    "region": "regione",
    "statestatus": "stato",
    "zip": "cap codice-postale codice-avviamento-postale c-a-p cod-postale",
    "country": (
        "paese nazione stato-paese nazionee paese-di-origine nazione-paese paese-regione "
        "paese-nazione nome-paese nome-nazione paese-di-residenza"
    ),
    "latitude": "latitudine",
    "longitude": "longitudine",
    "location": "luogo posizione-geografica ubicazione zona",
    "website": (
        "sito-web sito sito-internet pagina-web sitoweb indirizzo-web sito-aziendale url-sito "
        "indirizzo-sito link-sito pagina-internet sito-web-aziendale sito-azienda link-sito-web "
        "url-sito-web"
    ),
    "url": "collegamento",
    "profile": "profilo",
    "industry": (
        "settore settore-di-attivita attivita settore-merceologico industria settore-attivita "
        "comparto ramo-di-attivita categoria-merceologica settore-aziendale tipo-attivita "
        "tipologia-attivita tipo-di-attivita categoria-attivita settore-industriale ramo-attivita "
        "ambito settore-economico attivita-principale settore-azienda attivita-economica"
    ),
    "sic": "ateco codice-ateco cod-ateco",
    "sicdescription": "descrizione-ateco attivita-ateco",
    "description": "descrizione",
    "founded": (
        "fondazione anno-di-fondazione costituzione data-costituzione anno-fondazione "
        "data-di-costituzione anno-costituzione data-fondazione data-di-fondazione "
        "anno-di-costituzione inizio-attivita anno-di-nascita-azienda"
    ),
    "year": "anno",
    "employees": (
        "dipendenti numero-dipendenti addetti n-dipendenti numero-di-dipendenti n-addetti "
        "numero-addetti dimensione-azienda num-dipendenti organico n-di-dipendenti nr-dipendenti "
        "numero-impiegati impiegati totale-dipendenti fascia-dipendenti classe-dipendenti "
        "classe-addetti fascia-addetti dimensioni-azienda numero-collaboratori "
        "dimensione-aziendale dimensioni-aziendali numero-di-addetti"
    ),
    "revenue": (
        "fatturato ricavi fatturato-annuo giro-d-affari ricavi-annui fatturato-annuale "
        "volume-d-affari classe-fatturato fascia-fatturato fascia-di-fatturato fatturato-stimato "
        "volume-affari fatturato-azienda"
    ),
    "annual": "annuo annuale",
    "thousands": "migliaia",
    "potential": (
        "potenziale valore-stimato valore-opportunita importo-stimato valore-trattativa "
        "valore-potenziale valore-preventivo valore-dell-opportunita importo-opportunita "
        "importo-preventivo importo-trattativa valore-affare valore-del-preventivo "
        "importo-potenziale"
    ),
    "value": "valore importo",
    "source": (
        "fonte origine provenienza origine-lead canale come-ci-hai-conosciuto fonte-lead "
        "fonte-contatto canale-di-acquisizione provenienza-lead origine-contatto segnalato-da "
        "come-ci-hai-conosciuti come-ci-ha-conosciuto come-ci-avete-conosciuto come-hai-saputo "
        "origine-del-contatto provenienza-contatto canale-di-provenienza canale-acquisizione "
        "fonte-acquisizione segnalatore fonte-del-contatto fonte-di-acquisizione fonte-del-lead "
        "origine-del-lead canale-di-contatto come-ci-conosce consigliato-da fonte-originale"
    ),
    "campaign": "campagna campagne nome-campagna",
    "rating": (
        "valutazione classificazione temperatura classe-rating caldo-freddo caldo-tiepido-freddo"
    ),
    "status": (
        "esito fase stadio stato-lead avanzamento stato-contatto stato-trattativa stato-cliente "
        "fase-vendita esito-chiamata stato-del-lead stato-del-contatto stato-commerciale "
        "fase-di-vendita fase-trattativa fase-pipeline fase-opportunita stato-del-cliente "
        "stato-opportunita stato-avanzamento fase-affare"
    ),
    "category": "categoria classe",
    "type": "tipo tipologia tipo-contatto tipo-cliente tipologia-cliente",
    "score": "punteggio punti",
    "owner": (
        "proprietario venditore agente operatore assegnato-a assegnato consulente gestore "
        "account-manager-it commerciale-di-riferimento responsabile-commerciale "
        "agente-di-riferimento ultimo-operatore referente-commerciale in-carico-a "
        "agente-assegnato commerciale-assegnato commerciale-responsabile "
        "proprietario-del-contatto proprietario-contatto proprietario-lead responsabile-vendite "
        "venditore-assegnato operatore-assegnato incaricato consulente-commerciale gestito-da "
        "seguito-da agente-di-zona proprietario-del-lead utente-assegnato agente-commerciale "
        "referente-interno consulente-assegnato proprietario-azienda"
    ),
    "site": "filiale sede sede-operativa negozio punto-vendita agenzia",
    "notes": (
        "note nota commento commenti osservazioni annotazioni messaggio appunti "
        "informazioni-aggiuntive appunto descrizione-note note-interne note-aggiuntive "
        "altre-informazioni altre-note informazioni-ulteriori commenti-interni il-tuo-messaggio "
        "dettagli note-commerciali ulteriori-informazioni testo-messaggio note-libere"
    ),
    "tags": "etichette etichetta gruppi gruppo elenco parole-chiave lista liste",
    "optin": (
        "consenso consenso-marketing consenso-privacy iscritto-newsletter gdpr accetta-marketing "
        "privacy autorizzazione consenso-newsletter accetta-newsletter iscrizione-newsletter "
        "consenso-al-marketing autorizza consenso-email consenso-commerciale "
        "iscritto-alla-newsletter iscrizione-alla-newsletter consenso-all-invio accetta-email"
    ),
    "optout": "disiscritto cancellato-newsletter disiscrizione",
    "donotemail": "non-inviare-email no-email-it niente-email non-contattare-via-email",
    "donotcall": "non-chiamare registro-opposizioni non-contattare-telefonicamente",
    "id": "identificativo codice-id",
    "external": "esterno esterna",
    "number": "numero num n nr numeri",
    "code": "codice cod sigla",
    "accountno": (
        "codice-cliente numero-cliente cod-cliente n-cliente numero-conto codicecliente cod-cli "
        "codice-anagrafica codice-socio numero-socio codice-del-cliente n-socio"
    ),
    "account": "conto",
    "created": (
        "creato creazione inserito inserimento data-creazione data-di-creazione data-inserimento "
        "data-di-inserimento iscrizione data-iscrizione registrazione data-registrazione "
        "creato-il aggiunto data-ingresso acquisizione data-acquisizione data-di-registrazione "
        "data-contatto-iniziale data-invio data-primo-contatto primo-contatto data-richiesta "
        "data-di-richiesta cliente-dal socio-dal data-di-ingresso data-caricamento data-adesione "
        "data-ora-creazione data-di-acquisizione data-del-primo-contatto data-di-iscrizione "
        "data-contatto-lead ora-di-creazione inviato-il"
    ),
    "date": "data ora data-e-ora data-ora",
    "modified": (
        "modificato modifica aggiornato aggiornamento data-modifica ultima-modifica "
        "ultimo-aggiornamento data-aggiornamento data-di-modifica modificato-il "
        "data-ultima-modifica data-di-ultima-modifica data-ultimo-aggiornamento modificata-il "
        "ora-di-aggiornamento"
    ),
    "by": "da",
    "creator": "creato-da inserito-da autore",
    "birth": (
        "nascita data-di-nascita data-nascita compleanno nato-il datanascita data-nasc nato-a-il "
        "nata-il datadinascita dt-nascita"
    ),
    "user": "utente",
    "deal": "trattativa opportunita preventivo",
    "thing": "prodotto servizio progetto ordine contratto corso veicolo commessa",
    "last": "ultimo ultima",
    "glue": (
        "di del della dello dei delle il lo la i gli le e o suo tuo mio nostro in per con qual un "
        "una al alla inserisci d dell generale associata colonna"
    ),
    "x": (
        "sesso eta lingua piva p-iva partita-iva codice-fiscale cf nazionalita stato-civile "
        "forma-giuridica rea cciaa capitale capitale-sociale prossimo prossima scadenza richiamo "
        "data-richiamo data-preventivo followup ultimo-contatto ultima-chiamata chiusura "
        "data-chiusura chiamate durata probabilita vinto perso motivo foto attivo prezzo "
        "luogo-di-nascita sdi codice-sdi pec codice-univoco valuta sconto pagamento "
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
    "newsletter": "pubblicita comunicazioni-commerciali",
    "size": "dimensione dimensioni",
    "lifecycle": "fase-del-ciclo-di-vita",
}
"""Concept → words, accents folded away."""
