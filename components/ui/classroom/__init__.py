"""For the class: links for a lesson, their QR code, and the lesson's card."""
