import torch

seed = 7
n_input = 5

def activation(x):
    return 1 / (1 + torch.exp(-x))

torch.manual_seed(seed)
features = torch.randn((1, n_input))
weights = torch.randn_like(features)
bias = torch.randn((1, 1))

output = activation(torch.sum(features * weights) + bias)

print(features.shape)
print(output)
