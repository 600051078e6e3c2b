"""What happens to a case asks for its paper."""
