"""Facts of which nobody is told: they are kept and counted, and whoever wants them asks."""

from floorwalker.aftersales import facts as aftersales
from floorwalker.articles import facts as articles
from floorwalker.assist import facts as assist
from floorwalker.availability import facts as availability
from floorwalker.blocks import facts as blocks
from floorwalker.callbacks import facts as callbacks
from floorwalker.catalogue import facts as catalogue
from floorwalker.crm import facts as crm
from floorwalker.customers import facts as customers
from floorwalker.handover import facts as handover
from floorwalker.identity import facts as identity
from floorwalker.kit.facts import Fact
from floorwalker.orders import facts as orders
from floorwalker.plumbing.mail import facts as mail
from floorwalker.push import facts as push
from floorwalker.shops import facts as shops
from floorwalker.signals import facts as signals
from floorwalker.templates import facts as templates
from floorwalker.transcripts import facts as transcripts
from floorwalker.visitors import facts as visitors
from floorwalker.wrapups import facts as wrapups

UNHEARD: tuple[type[Fact], ...] = (
    aftersales.OrderCodeAsked,
    aftersales.RequestKeyMade,
    articles.ArticleAdded,
    articles.ArticleWritten,
    articles.ArticlePublished,
    articles.ArticleWithdrawn,
    articles.ArticleRead,
    articles.ArticleJudged,
    articles.ArticleLinked,
    articles.ArticleLinksChecked,
    assist.AssistChosen,
    assist.AssistAsked,
    assist.AssistAnswered,
    assist.AssistTaken,
    availability.LoadChanged,
    availability.ReactionMeasured,
    availability.ServerWasDown,
    blocks.AbuseWarned,
    blocks.BlockSettingsChosen,
    callbacks.ContactSettingsChosen,
    catalogue.CatalogueRead,
    catalogue.FeedChosen,
    catalogue.GoodsReported,
    catalogue.GroupTeamsChosen,
    crm.CrmChosen,
    customers.CustomerTakenIn,
    customers.CustomerChanged,
    customers.CustomersExported,
    customers.CustomerNoted,
    customers.ConsentGiven,
    customers.ConsentWithdrawn,
    customers.AdvertisingTold,
    customers.IdentityKeyAdded,
    customers.IdentityKeyRetired,
    handover.HandoverHeard,
    handover.HandoverSettingsChosen,
    identity.PasswordChanged,
    identity.SignedIn,
    mail.MailQueued,
    mail.MailSent,
    mail.MailFailed,
    mail.MailTriedAgain,
    mail.MailWithdrawn,
    orders.OrderPlaced,
    orders.OrderKeyAdded,
    orders.OrderKeyRetired,
    push.DeviceAdded,
    push.DeviceTested,
    push.DeviceWoken,
    push.DeviceReached,
    push.DeviceNotWoken,
    push.DeviceForgotten,
    push.StayingChosen,
    shops.SiteAdded,
    shops.OriginAllowed,
    shops.WaitRulesSet,
    shops.WelcomeSet,
    signals.PurchaseSaid,
    signals.SignalsForgotten,
    templates.TemplateAdded,
    templates.TemplateChanged,
    templates.TemplateRetired,
    templates.TemplateRestored,
    templates.TemplateFileAdded,
    templates.TemplateFileRemoved,
    templates.TemplateUsed,
    templates.TemplateEffectMeasured,
    templates.TemplateLinksChecked,
    transcripts.AddressClaimed,
    transcripts.AddressProven,
    visitors.VisitorArrived,
    visitors.AskingChosen,
    wrapups.TopicAdded,
    wrapups.TopicChanged,
    wrapups.TopicRetired,
    wrapups.TopicRestored,
)
