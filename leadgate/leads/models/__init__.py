"""The lead, the choices its fields offer, and the table that search reads."""

from leadgate.leads.models.choice import Choice
from leadgate.leads.models.custom_field import CustomField, CustomKind
from leadgate.leads.models.keys import LeadKeys
from leadgate.leads.models.lead import Lead, Outcome
from leadgate.leads.models.search import LeadSearch

__all__ = ["Choice", "CustomField", "CustomKind", "Lead", "LeadKeys", "LeadSearch", "Outcome"]
