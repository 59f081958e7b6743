"""What is asked about photos, words and recordings, and how somebody says yes or takes it back."""

from intheroom.media.forms.consents import GiveConsentForm, WithdrawConsentForm
from intheroom.media.forms.items import AddItemForm, DescribeItemForm, PutFileForm
from intheroom.media.forms.using import AddCopyForm, PublishItemForm

__all__ = [
    "AddCopyForm",
    "AddItemForm",
    "DescribeItemForm",
    "GiveConsentForm",
    "PublishItemForm",
    "PutFileForm",
    "WithdrawConsentForm",
]
