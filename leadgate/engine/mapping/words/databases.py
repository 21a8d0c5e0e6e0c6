"""Abbreviations that databases and old programs write in headers: "CUST_NM", "YR_ESTAB"."""

from __future__ import annotations

WORDS = {
    "company": (
        "cmpny cmpy cmpname compname compnm cmpnm cmp-name orgn orgnm org-nm bus-name busname "
        "biz-name bizname coname conm co-nm company-nm"
    ),
    "first": "fst-nm frst-nm fnm f-nm first-n frstname gvn-nm n-first",
    "family": "lst-nm lnm l-nm last-n lstname surnm n-last",
    "middle": "mid mid-name mid-nm mid-init middle-init m-init minit midname n-middle",
    "full": "full-nm name-fml",
    "salutation": "salut sal-cd prfx-cd anred",
    "prefix": "prfx pfx nm-prefix n-prefix",
    "suffix": "sfx suff sufx nm-suffix n-suffix",
    "job": "job-ttl jobttl posn job-tit jobtit",
    "department": "dpt dptmt deptt dept-nm dept-cd",
    "email": "em-addr email-txt eml-addr emladdr emailadr email-ad e-address e-mailid",
    "phone": (
        "phnum phn-num phn-no phnno tel-num telnum telephn wphone w-phone wkphone wkph workph "
        "wk-phone wk-ph worktel offph off-phone ofc-phone"
    ),
    "mobile": (
        "mbl mobl cell-ph cellph cell-num cellnum mob-ph mobph cphone c-phone mphone m-phone "
        "cellphone-nbr cell-nbr mobile-nbr"
    ),
    "fax": "fax-num faxnum faxnbr fax-nbr",
    "home": "hm hme",
    "work": "wk wrk ofc",
    "street": "strt st-addr staddr addr-ln-1 addr-line addrline street-addr streetaddr str-addr",
    "line2": "addr-ln-2 apt-num aptno",
    "zip": "zipcd zip-cd zp-cd pstl-cd pstlcd pst-cd postcd pstcd postal-cd post-cd zip5 zipcod",
    "country": "cntry ctry-cd cntry-cd ctry-nm country-cd isocountry",
    "state": "st-cd state-cd st-prov stprov regio",
    "county": "cnty",
    "website": "web-addr webaddr web-site-addr",
    "industry": "indus indstry indust",
    "founded": (
        "yr-estab yrestab year-estab estab estab-yr yr-est yr-established est-year year-est "
        "yr-founded estd"
    ),
    "employees": (
        "num-emps nbr-emp nbr-emps empl-cnt emplcnt no-emps num-empl nbr-employees tot-emp "
        "tot-employees emp-size empsize emp-range"
    ),
    "annual": "annl ann",
    "revenue": "annl-sales ann-rev rev-amount sls-vol sales-vol salesvol annualsales",
    "campaign": "cmpgn camp-nm promo-cd",
    "source": "srce src-cd lead-src leadsrc ld-src source-cd",
    "status": "ld-status lead-stat leadstat sts stat-cd",
    "score": "scr ld-score",
    "owner": (
        "sls-rep sls-rep-cd slsman sls-man salesrep-cd rep-cd sales-rep-cd salesman-cd "
        "acct-mgr-nm acct-owner-nm slsmn slsmn-no slsmn-nm"
    ),
    "notes": "rmks rmk rmrks cmnt cmnts notes-txt note-txt",
    "created": (
        "crt-dt cre-dt create-dt ins-dt insert-dt created-dt reg-dt reg-date add-dt add-date "
        "entry-dt ent-dt crtdt create-ts created-ts entrydt erdat recvd rcvd date-add"
    ),
    "modified": (
        "upd-dt lst-upd last-upd lst-mod lastmod last-mod mod-dt mod-date chg-dt lst-updt "
        "last-updt update-dt upd-ts last-maint-dt date-upd"
    ),
    "creator": "crt-by cre-by ins-by ins-user entry-by created-usr ernam",
    "birth": "brth-dt brthdt bdt birth-dt dob-dt dt-birth brth bth-date",
    "id": "rec-id cust-key",
    "user": "usr",
    "accountno": (
        "a-c a-c-no ac-no a-c-ref acct-ref acc-ref acct-nbr acctnbr cust-nbr custnbr cust-num "
        "custnum custno"
    ),
    "hphone": "hphone h-phone hph hmphone hmph homeph hm-ph hm-phone hometel",
}
"""Concept → words; a hyphen joins the parts of a phrase, however it is written."""
