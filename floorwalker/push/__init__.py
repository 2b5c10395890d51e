"""Push: waking the staff's own devices when a customer waits for them, through the push services of their browsers.

Life cycle: somebody lets the browser that they are signed in with be woken. From then on it is, when a customer waits
for them whom they do not see, until they switch it off, their sign-in ends, or the push service knows it no more. Who
serves alone may stay on offer by it when they close their desk.

Invariants: a device belongs to one sign-in and goes with it; what travels says that customers wait, how many and which
page to open, and never who or what they said; of each wait a device is told once; nobody is woken outside of the
shop's hours, nor while they have the desk before their eyes; words go to push services of browsers and nowhere else;
nobody is on offer by a phone that does not answer in time.
"""
