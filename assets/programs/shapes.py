import torch

seed = 7

def activation(x):
    return 1 / (1 + torch.exp(-x))

torch.manual_seed(seed)
features = torch.randn((1, 5))
weights = torch.randn((1, 5))
bias = torch.randn((1, 1))

product = torch.mm(features, weights)
output = activation(product + bias)

print(product.shape)
print(output)
