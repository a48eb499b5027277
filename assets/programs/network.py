import torch

seed = 7
n_input = 3
n_hidden = 2
n_output = 1

def activation(x):
    return 1 / (1 + torch.exp(-x))

torch.manual_seed(seed)
features = torch.randn((1, n_input))
W1 = torch.randn(n_input, n_hidden)
W2 = torch.randn(n_hidden, n_output)
B1 = torch.randn((1, n_hidden))
B2 = torch.randn((1, n_output))

h = activation(torch.mm(features, W1) + B1)
output = activation(torch.mm(h, W2) + B2)

print(features.shape)
print(output)
