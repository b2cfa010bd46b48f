using System.Reflection;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Common;

/// Each of those outside is asked once for the same thing, whoever else could not be.
public sealed class OutsideInvitationsTests
{
    private static readonly DriveItem File = new("drive", "file", "Listino.txt", new("https://valdoro.example/listino"));
    private static readonly string[] Both = ["anna@cliente.example", "luigi@cliente.example"];

    [Fact]
    public async Task Only_who_was_missed_is_asked_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (invitations, asked) = Of(day);
        Task<(IReadOnlyList<string> Missed, bool IsUnsure)> PressAsync() => invitations.InviteAsync(TurnIn(day), "key", File, Both, DriveRight.Read, "Ecco.", default);
        asked.Missed = ["Luigi@cliente.example"];

        Assert.Equal(asked.Missed, (await PressAsync()).Missed);
        asked.Missed = [];
        foreach (var _ in Both)
        {
            var (missed, isUnsure) = await PressAsync();
            Assert.Empty(missed);
            Assert.False(isUnsure);
        }

        Assert.Equal(["anna@cliente.example", "luigi@cliente.example", "luigi@cliente.example"], asked.Addresses);
    }

    [Fact]
    public async Task A_stop_before_anything_was_known_leaves_it_in_doubt()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (invitations, asked) = Of(day);
        await day.Bot.GetRequiredService<Drafts>().TakeAsync(TurnIn(day).Organisation, OutsideInvitations.Asked("key", Both[0]), Drafts.Lifetime);

        var (missed, isUnsure) = await invitations.InviteAsync(TurnIn(day), "key", File, Both, DriveRight.Read, "Ecco.", default);

        Assert.Empty(missed);
        Assert.True(isUnsure);
        Assert.Equal(["luigi@cliente.example"], asked.Addresses);
    }

    private static Turn TurnIn(OfficeDay day) => new(new Activity { From = new() { Id = "29:1", AadObjectId = "22222222-2222-4222-8222-222222222222" }, Conversation = new() { Id = "1", TenantId = "11111111-1111-4111-8111-111111111111" } }, day.Bot.GetRequiredService<CardSeals>());

    private static (OutsideInvitations Invitations, Asked Asked) Of(OfficeDay day)
    {
        var drives = DispatchProxy.Create<IDrives, Asked>();
        return (new(drives, day.Bot.GetRequiredService<Drafts>()), (Asked)(object)drives);
    }

    /// The drives that note who is asked.
    public class Asked : DispatchProxy
    {
        internal List<string> Addresses { get; } = [];
        internal IReadOnlyList<string> Missed { get; set; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Addresses.AddRange((IReadOnlyList<string>)args![2]!);
            return Task.FromResult(Missed);
        }
    }
}
