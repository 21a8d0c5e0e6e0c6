"""What is promised in numbers, side by side with its floor and its peers."""
