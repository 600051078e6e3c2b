"""The wiring: settings, addresses, sign-in, the API and the frame of every page."""
