"""English words of columns that are about something else than the lead's attributes.

"Email bounced" is not an email address; "Order date" not the date of creation.
"""

from __future__ import annotations

WORDS = {
    "x": (
        "gender sex age language languages lang locale timezone time-zone photo image avatar "
        "picture logo yomi phonetic pronunciation maiden hobby hobbies mileage sensitivity "
        "directory anniversary pronouns nationality citizenship religion marital marital-status "
        "children ethnicity income education degree ssn tax vat ein iban bic swift bank currency "
        "passport license licence pword password token hash ip ip-address ipaddress session gclid "
        "fbclid status-code bounce bounces click clicks opens visits views rank ranking growth "
        "rate percent percentage ratio confidence accuracy verified verification validation valid "
        "catch-all catchall geocode previous prior past former next upcoming last-activity "
        "last-contacted last-contact follow-up followup due reminder deadline expiry expiration "
        "expires renewal funding funded investors investor technologies technology technographics "
        "seniority management-level hierarchy level birth-year birthyear parent child subsidiary "
        "franchise ticker naics intent topic medium utm-medium utm-content utm-term utm-id "
        "keyword seo alexa interest interests interested-in enquiry inquiry requirement "
        "requirements instagram tiktok youtube pinterest snapchat skype telegram discord wechat "
        "slack yahoo icq messenger github yelp crunchbase angellist whatsapp-opt-in po-box pobox "
        "isdn telex billing-information deleted is-deleted archived active enabled payment "
        "payments paid price cost discount margin tax-exempt total-spent probability forecast "
        "close-date closed closing won lost reason conversion converted duration units height "
        "weight square-footage color colour gps coordinates barcode carrier route user-agent "
        "browser device platform landing landing-page referrer-url attachment attachments "
        "document documents folder path version checksum spouse-name assistant-name "
        "assistants-name managers-name manager manager-name reports-to custom field-1 weekday "
        "month form ad adset creative relation relationship vendor supplier action actions "
        "quality-score followers connections skills skill qualification passing emergency "
        "allergies dietary credit balance terms review stars opening-hours hours "
        "preferred-contact preferred-contact-method lock locked visible privacy policy-text "
        "terms-and-conditions money-raised raised drill-down pageviews pageview page-views "
        "sessions unread mode log task tasks meeting meetings appointment notice certificate "
        "certified invoice-number sku stock trial plan-name credits limit attempts attempt "
        "dnc-reason priority urgency timeline timeframe mood signature subject-line template "
        "response responses answer question comments-count rooms bedrooms bathrooms acres lot "
        "parcel apn mortgage loan equity deal-id opportunity-id parent-id owner-type competitor "
        "competitors master-record-id territory hobbies-interests spouse husband wife "
        "family-members blood-group height-cm salary experience years-of-experience notice-period "
        "skills-list resume cv college-name stream semester batch roll-number page account-page "
        "page-url page-title ceo-name cfo cto-name do-not-mail default-source resale invalid "
        "inferred guessed predicted suspected guarantor mothers fathers mother father guardian "
        "referee obsolete deprecated sponsor next-of-kin consent-text consent-description "
        "single-site entry-url enquiry-type all-industries sub-industry num-emails "
        "number-of-emails zip-four zip-plus-four zip4 zip-4 trade-in badge pagina-url "
        "url-de-la-page url-de-pagina seiten-url url-pagina page-address card last4 activities "
        "activity dependents create-a-contact validate verify validated pagespeed speed ssl "
        "seo-score pixel cms hosting analytics uptime attachments-count lifetime-value ltv churn "
        "tenure recency frequency monetary cltv aov cac arr mrr spend spent purchases purchased "
        "basket abandoned checkout cart wishlist segment-id cluster prediction predicted-score "
        "probability-score outcome-code y-label impressions ctr cpc cpm cpl ad-name ad-id "
        "adset-name form-name form-id creative-name is-organic click-id msclkid browser-language "
        "screen-resolution timezone-offset post-title use-for-bulk-mail is-bulkmail member-rating "
        "encrypted hashed md5 sha256 sha1 masked obfuscated permissions voicemail voice-mail "
        "tenant-id workspace-id org-id team-id group-id list-id"
    ),
    "thing": (
        "project order orders ticket case product products services course item property-listing "
        "listing program package subscription contract event policy plan purchase invoice-no "
        "booking reservation model make brand-interest vehicle unit units classroom batch-name "
        "property workshop seminar webinar training conference operacion operacao operazione "
        "evento eventos eventi evenement evenements veranstaltung veranstaltungen evenementen "
        "seminaire seminario seminaar cours lehrgang vortrag"
    ),
    "verb": (
        "sent open opened clicked bounced replied contacted called attended visited delivered "
        "unopened unread bounced-at last-opened last-clicked envoyes ouverts ouvertures ouverture "
        "clics cliques cliquee clique recus enviados abiertos abierto clics-en rebotados rebotado "
        "entregados aberturas abertos cliques-em inviate inviati aperte aperti apertura aperture "
        "cliccati cliccate rimbalzate consegnate geoffnet geklickt zugestellt geoffnete gesendete "
        "geopend geklikt verstuurd bezorgd"
    ),
    "initials": "initials",
    "yesno": "flg yn indicator flag-yn y-n bool boolean ind flag",
    "reviews": (
        "reviews reviews-count review-count number-of-reviews total-reviews user-ratings-total "
        "ratings-count rating-count num-reviews bewertungen anzahl-bewertungen rezensionen "
        "anzahl-rezensionen avis nb-avis nombre-d-avis resenas numero-de-resenas recensioni "
        "numero-recensioni avaliacoes numero-de-avaliacoes aantal-beoordelingen beoordelingen"
    ),
    "birthmonth": "birth-month birthmonth",
}
"""Concept → words; a hyphen joins the parts of a phrase, however it is written."""
