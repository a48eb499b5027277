import torch

seed = 7
shape = (3, 4)

torch.manual_seed(seed)
t = torch.randn(shape)

print(t.shape)
print(t.ndim, t.numel(), t.dtype, t.stride(), t.nbytes)
print(t)
