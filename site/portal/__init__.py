"""The wiring: settings, addresses, sign-in, the API and the frame of every page."""

VERSION = "0.1.0"
