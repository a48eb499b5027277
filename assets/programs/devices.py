import torch

seed = 7
device = "cuda" if torch.cuda.is_available() else "cpu"

torch.manual_seed(seed)
features = torch.randn(1, 5)
weights = torch.randn(1, 5)

x = features.to(device)
w = weights.to(device)
y = torch.mm(x, w.view(5, 1))
back = y.cpu()
numbers = back.numpy()

print(y.device)
print(numbers)
