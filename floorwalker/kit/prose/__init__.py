"""Prose: what somebody wrote in Markdown, as blocks that screens draw piece by piece.

Nobody makes markup of it but what draws it, and that knows only these few shapes. So whatever stands in a text, tags
and scripts among it, is words to be read and nothing else.
"""
