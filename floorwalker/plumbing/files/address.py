"""Where a bucket is, as the setting says it: `s3://bucket/prefix?endpoint=http://host:9000&region=eu-north-1`."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

SCHEME = "s3://"


@dataclass(frozen=True, slots=True)
class BucketAddress:
    """A bucket, what our names in it begin with, and which server has it; without an endpoint it is Amazon."""

    bucket: str
    prefix: str = ""
    endpoint: str | None = None
    region: str | None = None

    def key_of(self, name: str) -> str:
        """Say what a file is called in the bucket."""
        return f"{self.prefix}/{name}" if self.prefix else name


def bucket_address(url: str) -> BucketAddress:
    """Read the setting; what cannot be understood is a `ValueError` in plain words."""
    parts = urlsplit(url)
    if "@" in parts.netloc:
        raise ValueError("A files URL carries no keys. Give them in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
    choices = dict(parse_qsl(parts.query, keep_blank_values=True))
    endpoint, region = choices.pop("endpoint", None), choices.pop("region", None)
    if not url.startswith(SCHEME) or not parts.netloc or choices or parts.fragment:
        raise ValueError(f"A files URL looks like s3://bucket/prefix?endpoint=…&region=…, and this one does not: {url}")
    if endpoint is not None and not endpoint.startswith(("http://", "https://")):
        raise ValueError(f"The endpoint in a files URL begins with https:// or http://, and this one does not: {url}")
    return BucketAddress(parts.netloc, parts.path.strip("/"), endpoint, region)
