namespace BackOfficeBot.Language.Tests.Entities;

/// Reads what a sentence holds, whatever it asks for.
internal static class Reader
{
    private static readonly Understander Understander = Language.Understander.Learn([new() { Intents = [new("schedule_meeting") { Examples = "riunione {x}\nmeeting {x}" }, new(Intent.None) { Examples = "{x}" }] }]);

    public static Understanding Read(string text, int hour = 10) => Understander.Understand(text, new(new DateTime(2026, 11, 24, hour, 0, 0), "Europe/Rome", "it-IT"));
}
