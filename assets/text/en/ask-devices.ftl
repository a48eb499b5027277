# Devices
ask-devices-predict = `y` was computed on `{ $device }`. After the program, `back[0, 0] = 99` is written. Which names show the 99?
ask-devices-predict-alone-right = `back` and the others lie in memories of their own.
ask-devices-predict-alone-other = `back` is not alone in its memory. `.numpy()` gives an array over the same memory, and `.cpu()` copies only what is on another device.
ask-devices-predict-y-right = `.cpu()` had nothing to move, so `back` is `y`.
ask-devices-predict-y-other = `numbers` is an array over the memory of `back`: what is written there shows in it.
ask-devices-predict-numbers-right = `numbers` reads the memory of `back`. `y` stayed on the card: `.cpu()` copied its number into the processor's memory, so `y` keeps the old one.
ask-devices-predict-numbers-other = That `numbers` sees it is right. But `y` is on the processor already: there `.cpu()` copies nothing, it gives the very same tensor back.
ask-devices-predict-all-right = `.cpu()` of a tensor on the processor is that tensor itself, and `.numpy()` gives an array over the same memory. All three read one memory.
ask-devices-predict-all-other = `y` is on a card. `.cpu()` had to copy its number into the processor's memory, and the copy is what was written to.

ask-devices-break = Which of these lines stops with an error on this machine?
ask-devices-break-cuda-stops = There is no CUDA device here, and nobody chose: `"cuda"` is asked for whatever the machine has. Ask `torch.cuda.is_available()` first, as the program does.
ask-devices-break-cuda-runs = There is a CUDA device here, so the numbers are copied to it. On a machine without one the same line stops.
ask-devices-break-chosen-stops = The device failed although the program had asked for it: it is there, but does not work.
ask-devices-break-chosen-runs = `device` was chosen by asking which devices there are, so this runs on every machine.
ask-devices-break-cpu-stops = The tensor could not be brought back from its device.
ask-devices-break-cpu-runs = The processor is always there. A tensor that is there already comes back as it is.
ask-devices-break-numpy-stops = `x` is on a card, and NumPy reads the processor's memory only. `.cpu()` brings a copy back first.
ask-devices-break-numpy-runs = `x` is on the processor, so NumPy can read its memory. On a card this line would stop.
ask-devices-break-none = None of them
ask-devices-break-none-right = Each of them runs here.

ask-devices-repair = `features.to(torch.float64)` stands alone on its line, and afterwards `features` is float32 as before. Which line makes it float64?
ask-devices-repair-alone-right = After this line it is float64.
ask-devices-repair-alone-other = That is the line that changed nothing. `.to` gives a new tensor; nobody keeps it here, so it is gone at once. `.to(device)` is no different.
ask-devices-repair-assigned-right = `.to` works on nothing in place: it gives a tensor, and this line lets `features` be that tensor from now on. With `.to(device)` it is the same.
ask-devices-repair-assigned-other = It did not become float64 here.
ask-devices-repair-other-right = After this line it is float64.
ask-devices-repair-other-other = `wide` is float64 now, a copy with a name of its own. `features` stays what it was.
ask-devices-repair-cpu-right = After this line it is float64.
ask-devices-repair-cpu-other = `.cpu()` is about the device. It changes no type, and a tensor on the processor comes back as it is.
