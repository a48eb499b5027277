home-title = See what tensors do
home-link = Home
home-lead = Move a slider: a real PyTorch network runs, and every picture here is the record of that run.
home-ways-on = Look inside
