"""Pages of the Leads module, one file each."""
