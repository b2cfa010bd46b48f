using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Common;

public sealed class TurnErrorsTests
{
    [Fact]
    public async Task What_the_records_refuse_is_told_in_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var errors = ActivatorUtilities.CreateInstance<TurnErrors>(day.Bot);
        var now = day.Bot.GetRequiredService<TimeProvider>().GetUtcNow();
        var at = WallClock.At(WallClock.Day(now, WallClock.Zone("Europe/Rome")), new(0, 0), WallClock.Zone("Europe/Rome"));
        var by = new HistoryEvent
        {
            Organisation = "o", RecordId = Guid.Empty, Sequence = 2, Version = 2, At = at, Action = "approved", PersonId = "marco", PersonName = "Marco Rossi",
        };
        var present = new Record { Id = Guid.Empty, Kind = "MEET", Title = "x", State = "approved" };
        async Task<string> SaidAsync(Exception error) => ((ErrorReply)await errors.ReplyAsync(Turn(day), error, default)).Text;

        Assert.Equal("Già fatto da Marco Rossi, oggi alle 0:00.", await SaidAsync(new VersionConflict(present, by)));
        Assert.Contains("Non lo trovo più", await SaidAsync(new RecordNotFound("x")), StringComparison.Ordinal);
        Assert.Contains("archivio", await SaidAsync(new DbUpdateException("x", new SqliteException("database is locked", 5))), StringComparison.Ordinal);
        Assert.Contains("codice", await SaidAsync(new DbUpdateException("x", new SqliteException("UNIQUE constraint failed", 19))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_page_to_sign_in_on_cannot_be_had_that_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        await day.FaultAsync(new { service = "token", kind = "ServerError", count = 9 });

        var reply = await ActivatorUtilities.CreateInstance<TurnErrors>(day.Bot).ReplyAsync(Turn(day), new GraphException(GraphFailure.SignInNeeded), default);

        Assert.Contains("Microsoft 365 non risponde", Assert.IsType<ErrorReply>(reply).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", 10, "Aspetta 10 secondi e mandale di nuovo.")]
    [InlineData("it", 0.2, "Aspetta un secondo e mandale di nuovo.")]
    [InlineData("en", 10, "Wait 10 seconds and send them again.")]
    public async Task Whoever_is_too_fast_reads_how_long_to_wait_and_what_was_not_read(string language, double seconds, string says)
    {
        await using var day = await OfficeDay.BeginAsync();
        var reply = await ActivatorUtilities.CreateInstance<TurnErrors>(day.Bot).ReplyAsync(Turn(day) with { Language = language }, new TooManyTurnsException(TimeSpan.FromSeconds(seconds)), default);
        Assert.EndsWith(says, Assert.IsType<ErrorReply>(reply).Text, StringComparison.Ordinal);
    }

    private static Turn Turn(OfficeDay day) => new(
        new Activity { Type = "message", Text = "x", LocalTimezone = "Europe/Rome", From = new() { Id = "29:a" }, Conversation = new() { Id = "c", TenantId = "t" } },
        day.Bot.GetRequiredService<CardSeals>());
}
