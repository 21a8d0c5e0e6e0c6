"""What Django programs import with, beside Leadgate."""
