"""Words of forms: questions and sentences of consent, in seven languages.

A form's export has the whole question as a header: "What's your company called?".
"""

from __future__ import annotations

WORDS = {
    "full": (
        "wie-heissen-sie wie-heisst-du wie-ist-ihr-name comment-vous-appelez-vous "
        "comment-t-appelles-tu como-te-llamas como-se-llama como-voce-se-chama como-se-chama "
        "come-ti-chiami come-si-chiama hoe-heet-je hoe-heet-u"
    ),
    "company": (
        "company-called company-name-called where-do-you-work who-do-you-work-for "
        "company-you-work-for organization-you-represent organisation-you-represent "
        "company-do-you-work-for wo-arbeiten-sie fur-welche-firma-arbeiten-sie ou-travaillez-vous "
        "dans-quelle-entreprise-travaillez-vous donde-trabajas donde-trabaja "
        "en-que-empresa-trabajas en-que-empresa-trabaja onde-voce-trabalha onde-trabalha "
        "em-qual-empresa-voce-trabalha em-que-empresa-trabalha dove-lavori dove-lavora "
        "per-quale-azienda-lavori waar-werk-je waar-werkt-u bij-welk-bedrijf-werk-je"
    ),
    "job": (
        "what-is-your-role whats-your-role what-s-your-role your-role role-in-your-company "
        "role-in-the-company role-at-your-company role-in-company role-in-your-organization "
        "role-within-your-organization role-at-work what-do-you-do-for-a-living "
        "ihre-rolle-im-unternehmen rolle-im-unternehmen votre-role role-dans-l-entreprise tu-rol "
        "rol-en-la-empresa seu-papel-na-empresa ruolo-in-azienda rol-binnen-de-organisatie"
    ),
    "location": (
        "where-are-you-based where-are-you-located where-do-you-live wo-wohnen-sie "
        "ou-habitez-vous donde-vives donde-vive onde-voce-mora onde-mora dove-vivi dove-abiti "
        "waar-woon-je waar-woont-u"
    ),
    "notes": (
        "how-can-we-help how-can-we-help-you how-may-we-help how-may-we-help-you "
        "how-can-i-help-you how-can-i-help what-can-we-do-for-you what-can-we-help-you-with "
        "tell-us-about-your-project tell-us-more tell-us-more-about-your-project "
        "describe-your-project any-questions questions-or-comments any-questions-or-comments "
        "comments-or-questions leave-a-message leave-us-a-message wie-konnen-wir-helfen "
        "wie-konnen-wir-ihnen-helfen wie-konnen-wir-dir-helfen was-konnen-wir-fur-sie-tun "
        "beschreiben-sie-ihr-projekt fragen-oder-anmerkungen "
        "haben-sie-noch-fragen-oder-anmerkungen haben-sie-fragen fragen-und-anmerkungen "
        "ihre-nachricht comment-pouvons-nous-vous-aider comment-pouvons-nous-t-aider "
        "decrivez-votre-projet decrivez-votre-besoin parlez-nous-de-votre-projet en-quelques-mots "
        "questions-ou-commentaires des-questions en-que-podemos-ayudarte en-que-podemos-ayudarle "
        "como-podemos-ayudarte como-podemos-ayudarle en-que-te-podemos-ayudar "
        "describe-tu-proyecto cuentanos-sobre-tu-proyecto preguntas-o-comentarios "
        "como-podemos-ajudar como-podemos-te-ajudar em-que-podemos-ajudar descreva-seu-projeto "
        "conte-nos-sobre-seu-projeto duvidas-ou-comentarios come-possiamo-aiutarti "
        "come-possiamo-aiutarla descrivi-il-tuo-progetto domande-o-commenti "
        "waarmee-kunnen-we-u-helpen waarmee-kunnen-we-je-helpen waarmee-kunnen-wij-u-helpen "
        "hoe-kunnen-we-u-helpen hoe-kunnen-we-je-helpen waar-kunnen-we-u-mee-helpen "
        "vragen-of-opmerkingen vragen-en-opmerkingen uw-bericht womit-konnen-wir-ihnen-helfen "
        "womit-konnen-wir-helfen wobei-konnen-wir-ihnen-helfen wobei-konnen-wir-helfen "
        "que-podemos-hacer-por-ti o-que-podemos-fazer-por-voce cosa-possiamo-fare-per-te"
    ),
    "source": (
        "how-did-you-first-hear how-did-you-hear-of-us how-did-you-get-to-know-us "
        "how-do-you-know-us how-were-you-referred who-referred-you how-did-you-come-across "
        "how-did-you-discover how-you-found-us how-did-they-find-us how-they-found-us "
        "woher-kennen-sie-uns woher-haben-sie-von-uns-erfahren "
        "wodurch-sind-sie-auf-uns-aufmerksam-geworden wie-hast-du-von-uns-erfahren "
        "wie-bist-du-auf-uns-aufmerksam-geworden wie-sind-sie-auf-uns-gekommen "
        "comment-avez-vous-connu-notre comment-avez-vous-entendu-parler "
        "comment-avez-vous-decouvert comment-nous-connaissez-vous comment-vous-nous-avez-connu "
        "comment-connu par-quel-biais-nous-avez-vous-connu par-quel-moyen-nous-avez-vous-connu "
        "como-nos-has-conocido como-conociste como-supiste-de-nosotros "
        "como-te-enteraste-de-nosotros como-se-entero-de-nosotros como-nos-conociste "
        "donde-nos-conociste como-llegaste-a-nosotros como-llego-a-nosotros "
        "como-voce-nos-conheceu como-voce-conheceu como-voce-ficou-sabendo "
        "como-ficou-sabendo-de-nos como-chegou-ate-nos como-soube-de-nos por-onde-nos-conheceu "
        "onde-nos-conheceu come-ci-hai-trovato come-ci-ha-trovato come-hai-saputo-di-noi "
        "come-hai-conosciuto come-sei-venuto-a-conoscenza hoe-kent-u-ons hoe-ken-je-ons "
        "hoe-heb-je-van-ons-gehoord hoe-heb-je-over-ons-gehoord hoe-heeft-u-over-ons-gehoord "
        "hoe-bent-u-bij-ons-terechtgekomen via-welke-weg-heeft-u-ons-gevonden"
    ),
    "optin": (
        "agree-to-receive like-to-receive wish-to-receive want-to-receive happy-to-receive "
        "consent-to-receive opt-in-to-receive would-like-to-receive added-to-our-mailing-list "
        "join-our-mailing-list join-the-mailing-list sign-me-up sign-up-for-our-newsletter "
        "sign-up-to-our-newsletter subscribe-to-our-newsletter subscribe-to-newsletter "
        "subscribed-to-newsletter newsletter-signup newsletter-sign-up mailing-list-signup "
        "keep-me-updated keep-me-informed ok-to-email ok-to-contact okay-to-email okay-to-contact "
        "may-we-email-you may-we-contact-you can-we-contact-you can-we-email-you "
        "permission-to-email permission-to-contact ich-mochte-den-newsletter-erhalten "
        "ich-mochte-den-newsletter newsletter-erhalten newsletter-abonnieren "
        "mochten-sie-unseren-newsletter-erhalten mochten-sie-den-newsletter-erhalten j-accepte "
        "accepte-de-recevoir souhaite-recevoir souhaitez-vous-recevoir recevoir-la-newsletter "
        "recevoir-notre-newsletter inscription-a-la-newsletter quiero-recibir deseo-recibir "
        "desea-recibir deseas-recibir acepto-recibir acepta-recibir acepto quero-receber "
        "deseja-receber aceito-receber aceita-receber aceito desidero-ricevere voglio-ricevere "
        "vuoi-ricevere acconsento accetto-di-ricevere iscriviti-alla-newsletter ik-wil-graag "
        "ontvangt-nieuwsbrief nieuwsbrief-ontvangen ik-ga-akkoord ik-ontvang-graag"
    ),
    "donotemail": (
        "unsubscribed-from-all-emails unsubscribed-from-all-email von-allen-e-mails-abgemeldet "
        "von-allen-emails-abgemeldet desabonne-de-tous-les-e-mails desabonne-de-tous-les-emails "
        "cancelada-la-suscripcion-a-todos-los-correos suscripcion-cancelada-a-todos-los-correos "
        "cancelou-a-assinatura-de-todos-os-e-mails descadastrado-de-todos-os-e-mails "
        "iscrizione-annullata-a-tutte-le-email annullata-l-iscrizione-a-tutte-le-e-mail "
        "uitgeschreven-voor-alle-e-mails uitgeschreven-voor-alle-emails"
    ),
    "id": "response-id respondent-id response-number",
    "created": (
        "submitted-at submitted-on submitted-date date-submitted submission-date submission-time "
        "submission-timestamp time-submitted start-time-of-form completion-time completed-time "
        "datum-der-einsendung eingereicht-am eingesendet-am gesendet date-de-soumission "
        "date-soumission heure-de-soumission fecha-de-envio hora-de-finalizacion "
        "data-de-submissao hora-de-conclusao data-di-invio ora-di-completamento "
        "datum-van-inzending tijd-van-voltooien"
    ),
    "x": (
        "terms-of-use agree-to-the-terms how-can-we-contact-you how-should-we-contact-you "
        "best-way-to-contact-you best-way-to-reach-you best-time-to-contact-you best-time-to-call "
        "best-time-to-contact how-would-you-like-to-be-contacted agb nutzungsbedingungen "
        "datenschutz datenschutzerklarung conditions-generales politique-de-confidentialite "
        "terminos-y-condiciones politica-de-privacidad termos-e-condicoes politica-de-privacidade "
        "termini-e-condizioni algemene-voorwaarden privacybeleid privacyverklaring"
    ),
    "flag": (
        "are do did will sind habt hast etes avez eres esta tienes tiene voce-e sei ben bent heb "
        "heeft"
    ),
    "glue": (
        "which nice meet hi hello thanks first-off first-up first-things-first first-whats-your "
        "first-what-s-your first-what-is-your about workshop-name reside currently ok okay so "
        "know let find live working whom optionally auto-generated mandatory compulsory "
        "if-applicable if-known if-different e-g eg ie example voice pref internet wie-lautet "
        "welche welcher welches welchen welchem sie ihnen wir uns euch unter arbeiten erreichen "
        "erreichbar nennen geben hier noch eine einen einem optionales pflichtfeld pflichtangabe "
        "freiwillig freiwillige ihren ihrem deinen quels quelles vous nous travaillez joindre "
        "indiquez saisissez renseignez preciser precisez optionnel optionnelle facultatif "
        "facultative obligatoire sa son ses cuales usted ustedes te le donde opcional obligatorio "
        "obligatoria indique indica escribe escriba seleccione quais voce seus suas onde preencha "
        "selecione quale quali tua sua suo vostro vostra opzionale facoltativo obbligatorio "
        "inserire welke welk jouw onze wij we ik u uw-eigen je graag bereiken bereikbaar wilt "
        "kunnen optioneel verplicht verplichte invullen svp aub tem tienen tiene-su hat haben-sie "
        "avez-vous heeft-uw ha-la-tua does-your"
    ),
    "newsletter": "mailing-list communications updates-and-offers",
    "count": (
        "quantos quantas combien-de combien-d cuantos cuantas quanti quante hoeveel wie-viele "
        "wieviele"
    ),
}
"""Concept → words; a hyphen joins the parts of a phrase, however it is written."""
