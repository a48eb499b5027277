import numpy as np
import torch

seed = 7
rows = 4
columns = 3

np.random.seed(seed)
a = np.random.rand(rows, columns)
b = torch.from_numpy(a)

b.numpy()
b.mul_(2)

print(a)
print(b)
