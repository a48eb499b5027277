import torch

height = 8
width = 8
red = 1.0
green = 1.0
blue = 1.0

img = torch.zeros(3, height, width)

img[0] *= red
img[1] *= green
img[2] *= blue
turned = img.permute(1, 2, 0)

print(img.shape, img.stride())
print(turned.shape, turned.stride())
