"""Addresses of the own account and of the administration of people."""

from django.urls import path

from leadgate.accounts.pages import own, roles, sites, users

app_name = "accounts"
urlpatterns = [
    path("account/", own.preferences, name="preferences"),
    path("account/password/", own.password, name="password"),
    path("administration/users/", users.users, name="users"),
    path("administration/users/new/", users.add, name="user-add"),
    path("administration/users/<int:user_id>/", users.edit, name="user"),
    path(
        "administration/users/<int:user_id>/password/", users.reset_password, name="user-password"
    ),
    path("administration/roles/", roles.roles, name="roles"),
    path("administration/roles/new/", roles.edit, name="role-add"),
    path("administration/roles/<int:role_id>/", roles.edit, name="role"),
    path("administration/roles/<int:role_id>/delete/", roles.delete, name="role-delete"),
    path("administration/sites/", sites.sites, name="sites"),
    path("administration/sites/new/", sites.edit, name="site-add"),
    path("administration/sites/<int:site_id>/", sites.edit, name="site"),
]
