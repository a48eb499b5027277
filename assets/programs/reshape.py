import torch

x = torch.tensor([[10, 20, 30], [40, 50, 60]])
y = x.view(3, 2)

print(y.shape)
print(y)
print(x)
