"""Addresses of the rules, below /administration/rules/."""

from django.urls import path

from leadgate.imports.pages import own_rules, rule_history, rule_uploads, rules

app_name = "rules"
urlpatterns = [
    path("", rules.rules, name="rules"),
    path("count/", rules.count, name="count"),
    path("follow/", rules.follow, name="follow"),
    path("sample/", rule_uploads.sample, name="sample"),
    path("own/new/", own_rules.edit, name="own-add"),
    path("own/new/try/", own_rules.try_out, name="own-add-try"),
    path("own/<slug:code>/", own_rules.edit, name="own"),
    path("own/<slug:code>/try/", own_rules.try_out, name="own-try"),
    path("own/<slug:code>/delete/", own_rules.delete, name="own-delete"),
    path("history/", rule_history.history, name="history"),
    path("versions/<int:version_id>/", rule_history.version, name="version"),
    path("versions/<int:version_id>/again/", rule_history.go_back, name="again"),
    path("export/", rule_history.export, name="export"),
    path("import/", rule_history.bring, name="bring"),
]
