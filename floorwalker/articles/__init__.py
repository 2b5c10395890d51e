"""Articles: what the shop has written down for everybody, to be found before anybody is asked.

Life cycle: a lead writes an article in one language, in Markdown, and adds other languages when there is time. Each
text is a draft until it is published, and can be withdrawn and published again. A shopper finds and reads it in the
widget and says with one tap whether it helped; an agent puts its address into an answer. Links to the shop's own pages
are looked at once a day.

Invariants: to shoppers, what is not published is not there; a text becomes blocks of a few shapes and never markup;
no link leads into a script; a visitor counts once as a reader of an article, and once by what they say of it; facts
hold no words.
"""
