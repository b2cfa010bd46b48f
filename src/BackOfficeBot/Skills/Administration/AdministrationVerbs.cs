using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Administration;

/// Where a button of the administration leads: a command of this or another skill.
internal sealed record AdministrationPick(string Command);

internal static class AdministrationVerbs
{
    public static readonly CardVerb<AdministrationPick> Open = new("admin.open", AdministrationJson.Default.AdministrationPick);
}

[JsonSerializable(typeof(AdministrationPick))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
