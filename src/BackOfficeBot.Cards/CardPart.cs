using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>Whatever is an object in a card's JSON.</summary>
public abstract record CardPart
{
    /// <summary>Members that this library doesn't name, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
