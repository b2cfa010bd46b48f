using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Delivery;

/// Which list, from where on; without a cause, the whole.
internal sealed record DeliveryState
{
    public DeliveryCause? Cause { get; init; }
    public int Skip { get; init; }
}

internal static class DeliveryVerbs
{
    public static readonly CardVerb<DeliveryState> Show = new("delivery.show", DeliveryJson.Default.DeliveryState);
    public static readonly CardVerb<DeliveryState> Retry = new("delivery.retry", DeliveryJson.Default.DeliveryState);
}

[JsonSerializable(typeof(DeliveryState))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
