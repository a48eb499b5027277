import torch

a_shape = (3, 1)
b_shape = (4,)

a = torch.arange(1, 4).view(a_shape)
b = torch.arange(10, 50, 10).view(b_shape)

out = a + b

print(out.shape, out.dtype)
print(out)
