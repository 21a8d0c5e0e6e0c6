"""English words of headers: sales, consent and the record itself."""

from __future__ import annotations

WORDS = {
    "source": (
        "source sources lead-source leadsource origin how-did-you-hear how-did-you-hear-about-us "
        "original-source referral-source referred-by referrer heard-from traffic-source "
        "contact-source came-from acquisition-source source-of-lead channel leads-source "
        "where-did-you-hear how-did-you-find-us lead-origin referral-from how-did-you-find-out "
        "how-did-you-learn how-did-you-learn-about-us found-us-via where-did-you-hear-about-us "
        "how-you-heard how-did-you-come-to-know how-heard heard-about-us heard-about src "
        "enquiry-source inquiry-source reference-by refered-by referral-by reffered-by "
        "refferred-by lead-channel marketing-channel marketing-source form-source data-source "
        "list-source source-channel channel-source signup-source sign-up-source "
        "registration-source how-found where-found found-via how-found-us where-did-you-find-us "
        "referring-source lead-generation-source source-of-inquiry source-of-enquiry "
        "source-of-contact origin-of-lead lead-vendor lead-provider lead-supplier lead-partner "
        "acquisition-channel hs-analytics-source"
    ),
    "campaign": "campaign campaigns campaign-name marketing-campaign ad-campaign",
    "rating": (
        "rating temperature grade hot-warm-cold lead-temperature quality lead-quality lead-rating "
        "lead-grade temp warmth hot-cold warm-cold hot-warm-or-cold lead-tier"
    ),
    "status": (
        "status statuses lead-status leadstatus disposition funnel outcome stage lead-stage "
        "pipeline-stage deal-stage phase funnel-stage sales-stage pipelinestage dealstage "
        "enquiry-status inquiry-status contact-status prospect-status customer-status "
        "pipeline-status lead-disposition lead-outcome lead-phase opportunity-stage "
        "customer-stage status-label status-cd status-name sales-status lead-stage-name"
    ),
    "type": (
        "type types kind customer-group customer-segment client-group customer-category "
        "contact-category lead-category client-category"
    ),
    "category": "category class classification",
    "segment": "segment",
    "score": (
        "score scoring leadscore lead-score points hubspot-score lead-scoring total-score "
        "engagement-score fit-score"
    ),
    "owner": (
        "owner assigned assigned-to assignedto assignee sales-rep salesrep sales-representative "
        "account-manager acct-mgr acct-manager account-mgr account-executive sales-owner "
        "sales-person salesperson lead-owner record-owner rep assigned-user assigned-rep "
        "responsible relationship-manager agent sales-agent handled-by managed-by counsellor "
        "counselor telecaller caller-name assigned-agent account-exec case-manager owned-by "
        "accountmanager fundraiser representative sales-manager consultant ownerid "
        "customer-success-manager csm handler business-developer sdr bdr salesman advisor "
        "recruiter broker realtor account-rep rm bdm bde sales-executive sales-agent-name "
        "lead-assigned-to allocated-to allotted-to sales-consultant solicitor assigned-solicitor "
        "assigned-sales-rep lead-assignee rep-name sales-rep-name salesperson-name "
        "inside-sales-rep territory-manager loan-officer owned-by-name assigned-agent-name "
        "field-rep sales-rep-code point-person follow-up-by followed-up-by account-lead slsrep "
        "sales-lead-owner bd-executive bd-manager bd-rep channel-manager partner-manager "
        "fee-earner business-development-manager business-development-executive slsmn case-worker "
        "caseworker"
    ),
    "sites": "site",
    "site": (
        "store office-name branch-name branch store-location branch-office office-location "
        "office-branch our-office"
    ),
    "notes": (
        "notes note comment comments remark remarks memo message annotation additional-info "
        "additional-information observations notepad internal-notes additional-notes "
        "additional-comments note-text notes-comments your-message comments-notes background "
        "other-information annotations background-info msg additional-details message-body "
        "other-details questions-and-comments questions-comments comments-and-questions "
        "anything-else anything-else-you-would-like-to-tell-us anything-else-youd-like-to-tell-us "
        "anything-you-d-like-to-tell-us additional-comment other-comments other-notes extra-notes "
        "call-notes sales-notes general-notes private-notes note-body message-text your-comments "
        "further-information further-details lead-notes client-notes"
    ),
    "sales": "sales internal pipeline outreach prospecting",
    "tags": (
        "tags tag labels label groups group-membership keywords-tags group lists list tag-list "
        "email-lists smart-tags"
    ),
    "optin": (
        "opt-in optin opted-in optedin accepts-marketing consent permission "
        "accepts-email-marketing gdpr-consent marketing-consent email-consent "
        "marketing-permission email-opt-in newsletter-subscription accepts marketing-opt-in "
        "email-permission newsletter-opt-in subscribed wants-newsletter consent-given gdpr "
        "mailing-consent subscribe agree agreed opt-in-email text-opt-in opt-ins "
        "email-marketing-consent email-subscription newsletter-subscriber wants-emails"
    ),
    "newsletter": "newsletter marketing promotional promotions",
    "optout": (
        "opt-out optout opted-out optedout unsubscribed unsubscribe do-not-contact has-opted-out "
        "unsubscribes unsubscribed-from-all-email has-opted-out-of opt-outs"
    ),
    "donot": "do-not do-not-allow dont no-more",
    "donotemail": (
        "do-not-email donotemail email-opt-out emailoptout no-email dne unsubscribed-from-email "
        "opted-out-of-email has-opted-out-of-email do-not-send-email exclude-from-email no-emails "
        "dont-email no-email-contact email-unsubscribed"
    ),
    "donotcall": (
        "do-not-call donotcall dnc no-call no-calls dont-call call-opt-out do-not-phone "
        "opted-out-of-calls phone-opt-out do-not-call-list has-opted-out-of-call no-phone-contact "
        "no-phone-calls dncl on-dnc"
    ),
    "id": (
        "id ids identifier uuid guid uid recordid record-id rowid row-id key-id pk unique-id "
        "uniqueid unique-identifier system-id internal-id leid euid ext-id external-id "
        "submission-id entry-id enquiry-no enquiry-id inquiry-id inquiry-no enquiry-number "
        "do-not-modify-contact do-not-modify-account do-not-modify-lead item-id-auto-generated "
        "rec-no recno record-no record-number contact-key lead-key row-key registration-id "
        "registrant-id hs-object-id entity-id"
    ),
    "ref": "ref reference",
    "external": (
        "external legacy old source-system foreign crm-id original record unique system internal "
        "import"
    ),
    "created": (
        "created create creation added registration entered submitted submission signup sign-up "
        "signed-up joined enrolled join created-on createdat created-at createdate createddate "
        "date-added date-created entry-date datecreated inserted imported opened-on received "
        "subscribed-at opt-in-time opt-in-date lead-date date-of-entry capture-date captured "
        "inquiry-date enquiry-date date-collected submit date-registered acquired date-entered "
        "subscribe-date subscription-date first-seen member-since customer-since registered-at "
        "registered-on registered-date user-registered crt crtd registered date-of-inquiry "
        "date-of-enquiry date-of-submission date-of-registration date-received received-date "
        "lead-created time-created creation-date signup-date sign-up-date date-signed-up "
        "date-joined join-date added-on date-inserted insert-date entered-date entry-time "
        "record-created first-contact first-contact-date date-of-first-contact entry-dt crt-dt "
        "entry-timestamp inquiry-time recvd rcvd recvd-dt rcvd-dt profile-created-on "
        "profile-created date-recvd"
    ),
    "modified": (
        "modified updated changed edited modification update change revised last-modified "
        "last-updated lastmodified lastupdated updatedat updated-at modified-on last-changed "
        "write-date last-write-date modifiedat lastmodifieddate last-edited system-modstamp "
        "modstamp date-modified date-updated last-update last-change updatedon upd updt "
        "last-edited-time last-edit modified-time"
    ),
    "creator": (
        "createdby created-by author creator created-by-user entered-by added-by imported-by "
        "created-by-name created-user submitted-by uploaded-by record-created-by entry-user "
        "entry-usr create-user crt-usr created-usr added-by-user"
    ),
    "timestamp": "timestamp time-stamp",
    "deal": "deal deals opportunity opportunities quote proposal",
    "service": "service",
    "categories": "categories",
    "portal": "portal",
    "lifecycle": "lifecycle-stage lifecyclestage life-cycle-stage customer-lifecycle-stage",
}
"""Concept → words; a hyphen joins the parts of a phrase, however it is written."""
