using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.DataProtection;

namespace BackOfficeBot.Channel.Tests.Turns;

internal static class TestTurns
{
    private static readonly EphemeralDataProtectionProvider Protection = new();

    public static Turn Of(string sample) => Of(Activities.Sample.Of(sample));

    public static Turn Of(Activity activity, TimeProvider? time = null) => new(activity, new CardSeals(Protection, time ?? TimeProvider.System));
}
