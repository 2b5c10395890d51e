"""Files in a bucket of an S3-compatible store, which any number of machines share.

Imported only where the setting asks for it: boto3 is heavy, and an extra.
"""

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from floorwalker.kit.ids import FileId
from floorwalker.plumbing.files.address import BucketAddress
from floorwalker.plumbing.files.door import MOST_AT_ONCE
from floorwalker.plumbing.files.files import FilesUnavailable, insist_on_ours, is_ours

MISSING = "NoSuchKey"
PATIENCE = Config(
    connect_timeout=3,
    read_timeout=10,
    retries={"mode": "standard", "total_max_attempts": 2},
    max_pool_connections=MOST_AT_ONCE,
    # Amazon's newer check sums are refused by many a store that speaks S3 otherwise.
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)
# A server of one's own seldom has a host name for every bucket.
OWN_SERVER = Config(s3={"addressing_style": "path"})


class Bucket:
    """The scaled place for files. Keys and roles come the way boto3 always finds them."""

    def __init__(self, address: BucketAddress) -> None:
        self._address = address
        config = PATIENCE.merge(OWN_SERVER) if address.endpoint else PATIENCE
        try:
            self._client = boto3.Session().client(
                "s3", region_name=address.region, endpoint_url=address.endpoint, config=config
            )
        except BotoCoreError as error:
            raise ValueError(f"The environment's settings for S3 cannot be meant: {error}") from error

    def keep(self, file_id: FileId, content: bytes) -> None:
        """Put it there; the store answers when it is durable."""
        insist_on_ours(file_id)
        try:
            self._client.put_object(Bucket=self._address.bucket, Key=self._address.key_of(file_id), Body=content)
        except (BotoCoreError, ClientError) as error:
            raise FilesUnavailable from error

    def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing."""
        if not is_ours(file_id):
            return None
        try:
            kept = self._client.get_object(Bucket=self._address.bucket, Key=self._address.key_of(file_id))
            content: bytes = kept["Body"].read()
        except (BotoCoreError, ClientError) as error:
            if isinstance(error, ClientError) and error.response["Error"]["Code"] == MISSING:
                return None
            raise FilesUnavailable from error
        return content

    def remove(self, file_id: FileId) -> None:
        """Take it away; the store does not mind when it is not there."""
        insist_on_ours(file_id)
        try:
            self._client.delete_object(Bucket=self._address.bucket, Key=self._address.key_of(file_id))
        except (BotoCoreError, ClientError) as error:
            raise FilesUnavailable from error
