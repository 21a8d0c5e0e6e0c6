"""English words of headers, and abbreviations that every language uses."""

from __future__ import annotations

WORDS = {
    "subject": (
        "lead leads contact contacts customer customers client clients person people prospect "
        "prospects prospective member members student attendee participant subscriber patient "
        "guest visitor buyer applicant candidate donor respondent individual recipient registrant "
        "delegate executive decision-maker crm cust clt pax consumer shopper volunteer supporter "
        "applicants policy-holder policyholder holder constituent membership alumni tenant "
        "resident homeowner employee-contact parent-contact passenger rider player decisionmaker "
        "attendees-contact homeowner-contact"
    ),
    "contactperson": (
        "contact-person key-contact poc point-of-contact contactperson primary-contact "
        "main-contact name-of-contact-person attn attention business-owner proprietor "
        "owner-of-business primary-poc main-poc journalist reporter headteacher head-teacher "
        "chairman chairperson head-coach principal-name name-of-principal"
    ),
    "vendor": (
        "salesforce sfdc sf hubspot hs zoho pipedrive apollo zoominfo mailchimp outlook google "
        "facebook-lead fb-lead meta iusa infogroup odoo dynamics freshsales lusha cognism "
        "rocketreach hunter leadfeeder clearbit snov seamless marketo pardot activecampaign "
        "klaviyo intercom copper insightly sugarcrm suitecrm vtiger bitrix keap infusionsoft "
        "brevo sendinblue lemlist instantly phantombuster monday airtable typeform properties "
        "fields attributes record-data sales-navigator dnb quickbooks xero shopify metadata"
    ),
    "company": (
        "company companies organization organisation organizations organisations org firm "
        "business-name employer enterprise corporation corporate co company-name companyname "
        "organization-name organisation-name school university college institution association "
        "agency entity-name business-entity cmp comp employer-name current-company "
        "current-employer workplace brand dealership venue clinic practice hospital charity "
        "nonprofit shop-name store-name trading-entity address-company school-name affiliation "
        "hotel hotel-name restaurant restaurant-name exhibitor exhibitor-name law-firm facility "
        "facility-name practice-name clinic-name hospital-name academy studio-name retailer "
        "retailer-name manufacturer merchant merchant-name publisher contractor-name "
        "distributor-name farm-name church-name parish congregation vendor-company "
        "business-entity-name outlet outlet-name shop firm-company account-company "
        "name-of-business name-of-company name-of-organization name-of-organisation "
        "name-of-employer org-name orgname institution-name institute firm-name firmname "
        "corp-name corpname company-affiliation place-of-work workplace-name "
        "current-employer-name company-or-organization company-organization company-organisation "
        "organization-company business-organization university-name college-name-of "
        "company-business dental-practice salon restaurant-bar cafe gallery club club-name "
        "society church importer exporter publication media-outlet vc-firm fund-name"
    ),
    "alias": (
        "company-name-for-emails trade trading trade-name dba d-b-a doing-business-as tradestyle "
        "aka a-k-a brand-name also-known-as trading-as trade-style alias doing-business"
    ),
    "account": "account accounts acct acc",
    "name": "name names nm",
    "first": (
        "first given forename firstname fname givenname christian-name f-name first-nm forenames "
        "given-names first-names frst-name fst-name"
    ),
    "last": "last",
    "family": (
        "family surname lastname lname familyname l-name last-name last-nm family-name sur-name "
        "surnames last-names lst-name sir-name"
    ),
    "middle": (
        "middle middlename mname middle-name middle-names middle-initial mi m-name additional-name"
    ),
    "full": (
        "full complete whole fullname first-and-last full-name name-full first-last "
        "name-first-last one-line single-line last-first user-name-original-name "
        "name-original-name fullnm formatted"
    ),
    "display": "display screen",
    "nickname": (
        "nickname nick nick-name preferred-name preferred-first-name known-as familiar-name "
        "goes-by informal-name short-name"
    ),
    "spouse": "additional-names additional-contacts other-contacts other-names household-members",
    "suffix": (
        "suffix suffixes post-nominal post-nominals generational-suffix credentials name-suffix"
    ),
    "prefix": "prefix honorific honorific-prefix name-prefix",
    "salutation": (
        "salutation salutations courtesy-title mr-mrs mr-ms courtesy form-of-address "
        "personal-title name-title title-of-courtesy greeting-title honorifics mr-mrs-ms"
    ),
    "title": "title titles ttl",
    "job": (
        "job position positions jobtitle job-name designation job-position work-position "
        "job-description-title career function-title job-titles professional-role current-role "
        "current-title job-role position-title title-position position-held title-role "
        "executive-title exec-title work-title"
    ),
    "function": "function",
    "role": (
        "role roles buying-role contact-role buyer-persona influence decision-role stakeholder-role"
    ),
    "department": (
        "department departments dept division-name business-unit depts company-department division"
    ),
    "email": (
        "email emails e-mail e-mails mail mails mail-id email-id emailid emailaddress "
        "e-mail-address email-addr e-mail-addr mailaddress email-adress email-add eml "
        "electronic-mail emailadress inbox email-business email-id-1 e-mailaddress mailid "
        "mail-address contact-mail emailadd e-add"
    ),
    "phone": (
        "phone phones telephone telephones tel tele tel-no telno phonenumber ph phone-no "
        "phone-num phoneno landline land-line contact-number contact-no telephone-number ph-no "
        "phone-number telephone-no dial telephone-num tel-number contact-num fon tlf fixed-line "
        "phn phonenum call-number calling-number fixed-phone voice-phone day-phone daytime-phone "
        "phone-day voicephone ph-num phnum contactno contactnumber contact-ph landline-no"
    ),
    "mobile": (
        "mobile mobiles cellular cellphone mobile-number mobile-no mobilephone mob cell-number "
        "cell-no smartphone mobileno mob-no cellno mobilenumber handphone hp-no gsm sms-number "
        "text-number mobile-num sms-phone cell sms sms-phone-number mobl mob-num mob-number "
        "cellphone-number cell-phone-number cellphone-no handphone-no handphone-number"
    ),
    "whatsapp": "whatsapp whats-app wa-number whatsapp-number whatsapp-no",
    "fax": "fax faxes facsimile fax-number faxnumber fax-no telefax faxno",
    "pager": "pager beeper callback radio car tty tdd tty-tdd carphone",
    "assistant": "assistant asst assistants secretary",
    "tollfree": "tollfree toll-free freephone 800-number toll-free-number",
    "switchboard": "switchboard main-number",
    "hq": "hq headquarters headquarter head-office main-office",
    "direct": "direct ddi did direct-dial direct-line direct-number",
    "ext": "ext extension extn phone-ext exten phone-extension",
    "work": "work office professional biz bus workplace-address business",
    "home": "home house private residence residential",
    "personal": "personal",
    "other": (
        "other alternate alternative alt additional secondary-contact backup extra others "
        "supplemental supplementary"
    ),
    "secondary": "secondary second 2nd tertiary third sec",
    "primary": (
        "primary main default principal preferred current actual key best prim default-address"
    ),
    "billing": "billing bill-to invoice invoicing billto bill",
    "shipping": "shipping ship-to delivery shipto dispatch ship",
    "mailing": "mailing postal correspondence registered-office",
    "street": (
        "street streets str road street-address st-address streetaddress address-street "
        "street-name-and-number streetname thoroughfare street-name address-line-1 addr-line-1 "
        "address-line-one street-and-no street-and-nr street-and-house-number street-and-house-no "
        "first-line-of-address first-line-address address-first-line"
    ),
    "address": (
        "address addresses addr adr add adress addres address-1 mailing-address-line "
        "location-address"
    ),
    "line": "line lines row ln first-line",
    "line2": (
        "suite apt apartment extended apartment-suite street-additional apartment-number "
        "suite-number apt-suite apt-no unit-number address-supplement additional-address "
        "address-extra second-line-of-address second-line-address address-second-line"
    ),
    "city": (
        "city town cities township municipality suburb locality city-name town-city citytown "
        "locality-name city-town village town-name"
    ),
    "state": (
        "state province prov state-province stateprovince states state-name province-name "
        "state-region state-or-province statecode st state-prov region-state state-abbr "
        "state-province-county state-county-province county-state-province state-province-region"
    ),
    "region": "region regions territory-state",
    "zip": (
        "zip zipcode postcode postal-code post-code zip-code postalcode pincode pin-code "
        "zip-postal-code zip-postal zip-postcode pcode postal-zip zips post-zip eircode "
        "zip-code-postal-code postalcodes pin billing-code shipping-code mailing-code"
    ),
    "country": (
        "country countries nation country-region countryregion country-name ctry "
        "country-of-residence country-territory cntry"
    ),
    "county": "county shire parish counties county-name",
    "latitude": "latitude lat gps-lat gps-latitude lat-coord latitude-coord geo-lat coord-lat",
    "longitude": (
        "longitude lon lng long gps-lon gps-lng gps-long gps-longitude lon-coord lng-coord "
        "geo-lng geo-lon geo-long coord-lon"
    ),
    "location": (
        "location locations based-in area metro-area city-state geography place geo city-country "
        "hometown"
    ),
    "website": (
        "website websites web site-url web-site homepage home-page web-page webpage web-address "
        "company-url url-website website-address webaddress www web-url internet internet-address "
        "webadress business-website website-link site-link company-homepage url-of-website"
    ),
    "url": "url link uri urls links profile-link",
    "domain": "domain domains domain-name",
    "linkedin": (
        "linkedin linked-in linkedinurl li-url li-profile linkedin-profile linkedin-url "
        "linkedin-link linkedin-profile-link linkedin-profile-url linkedin-page linkedin-account "
        "linkedin-handle linkedin-username linkedin-company-page"
    ),
    "twitter": "twitter x-twitter twitter-handle tweet x-handle twitter-x",
    "facebook": "facebook fb facebook-page",
    "profile": "profile handle company-page username social user-name login-name",
    "industry": (
        "industry industries sector sectors industry-type line-of-business vertical business-type "
        "industry-sector market-segment-industry business-sector trade-sector type-of-business "
        "industry-vertical nature-of-business business-category industry-group company-industry "
        "field-of-business"
    ),
    "sub": "sub subindustry",
    "sic": "sic sic-code siccode us-sic uk-sic ateco nace cnae",
    "duns": "duns duns-no d-u-n-s dun-and-bradstreet dun-bradstreet dunsnumber d-and-b",
    "description": "description desc descr details detail summary",
    "founded": (
        "founded established incorporated inception founding formation started foundation "
        "incorporation year-founded founded-year since establishment date-founded "
        "date-established established-date founding-date founding-year year-of-establishment "
        "year-of-foundation established-year business-since in-business-since"
    ),
    "year": "year years yr",
    "employees": (
        "employees employee headcount staff workforce employee-count fte num-employees "
        "no-of-employees number-of-employees employeecount company-size employee-size staff-count "
        "size-of-company companysize employee-range employees-range team-size no-employees "
        "numberofemployees total-employees employees-count numemployees staff-size org-size "
        "organization-size organisation-size size-of-business emp-cnt emp-count num-emp no-of-emp "
        "emp emps headcount-range ft-employees full-time-employees estimated-employees "
        "total-employee-count employees-total number-of-staff no-of-staff employee-total "
        "num-of-employees employee-number-range account-size business-size organisation-headcount"
    ),
    "revenue": (
        "revenue revenues turnover sales-volume annual-revenue annualrevenue annual-sales "
        "yearly-revenue annual-turnover sales-revenue company-revenue gross-revenue "
        "yearly-turnover total-revenue annual-sales-volume annual-rev annual-rev-amt rev "
        "revenue-amt sales-usd sales-eur sales-gbp yearly-sales annual-sales-revenue"
    ),
    "annual": "annual yearly estimated est approx approximate estimate",
    "range": "range band bracket bucket tier-size",
    "thousands": "thousands thousand",
    "potential": (
        "potential opportunity-value deal-value deal-amount expected-revenue estimated-value "
        "lead-value deal-size opportunity-amount expected-value pipeline-value potential-value "
        "giving-capacity expected-amount potential-revenue estimated-amount potential-amount "
        "opportunity-size est-value projected-value dealvalue leadvalue estimated-deal-value "
        "weighted-value-potential quote-amount proposal-value projected-revenue"
    ),
    "value": "value amount val amt",
    "budget": "budget",
    "number": "number no num nr numbers nbr numero",
    "code": "code codes iso iso-code cd",
    "count": "count counts quantity qty how-many times no-of number-of num-of total-number-of cnt",
    "date": "date time datetime ts on at dt utc dates",
    "by": "by",
    "birth": (
        "birth dob birthday birthdate bday birth-date date-of-birth d-o-b b-day born dateofbirth"
    ),
    "user": "user users login",
    "flag": "is has was does",
    "glue": (
        "it be can we i receive like would want select choose no-label do-not-modify bulk allow "
        "of the your you my our what whats s and or a an in for as to with from please enter text "
        "info information field full-legal most usd eur gbp dollars your-s their its hidden "
        "required optional details-of this that provide us combined uk digit digits if any yes "
        "physical legal permanent temporary general day evening daytime not applicable "
        "about-this-event registered-address associated linked related here there who column "
        "columns col unnamed untitled abbr abbreviation dd mm yyyy yy hh pa per-annum p-a "
        "enter-your with-country-code including-country-code incl-country-code with-area-code "
        "country-code-included all-sites double else based reach have get tell about-you many "
        "hoovers"
    ),
    "occupation": "occupation profession",
    "call": "call calls calling",
    "size": "size",
    "jobfunction": "job-function business-function functional-area",
    "houseno": "house-number house-no street-number street-num street-no house-num civic-number",
    "x": "pt-employees part-time-employees",
    "secondname": "second-name",
    "connected": "connected-on connected-at connected-date connection-date connected",
    "href": "href",
    "fn": "fn",
    "utm": "utm",
    "headline": "headline professional-headline",
    "trader": (
        "partner partners dealer dealers reseller resellers distributor distributors franchisee"
    ),
    "suppliername": "supplier-name vendor-name name-of-supplier name-of-vendor",
    "sales": "outreach prospecting",
    "cc": "cc",
    "legalname": (
        "company-legal-name legal-name legal-entity legal-business-name legal-company-name "
        "registered-name registered-company-name legal-entity-name name-legal"
    ),
    "birthpart": "birth-day",
    "total": "total gross",
    "unitline": "unit floor building bldg",
}
"""Concept → words; a hyphen joins the parts of a phrase, however it is written."""
