"""What the devices page is put together from."""
