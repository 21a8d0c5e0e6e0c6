"""What the templates of the imports can say besides."""
