using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.Turns;

public sealed class PersonLimitTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly PersonLimit _limit;

    public PersonLimitTests() => _limit = new(Options.Create(new TurnOptions { PersonAtOnce = 10, PersonPerSecond = 2 }), _time);

    [Fact]
    public void So_many_at_once_then_a_rest_that_is_said_once_then_turns_again()
    {
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Null(_limit.Refuse(Of("anna"))));
        Assert.Equal((PersonLimit.Rest, true), _limit.Refuse(Of("anna")));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((TimeSpan.FromSeconds(6), false), _limit.Refuse(Of("anna")));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Null(_limit.Refuse(Of("anna"))));
        Assert.Equal((PersonLimit.Rest, true), _limit.Refuse(Of("anna")));
    }

    [Fact]
    public void Two_a_second_may_go_on_for_ever()
    {
        for (var second = 0; second < 1000; second++, _time.Advance(TimeSpan.FromSeconds(1)))
            Assert.Equal((null, null), (_limit.Refuse(Of("anna")), _limit.Refuse(Of("anna"))));
    }

    [Fact]
    public void Nobody_pays_for_somebody_else_nor_for_a_namesake_in_another_organisation()
    {
        Exhaust("anna");
        Assert.Null(_limit.Refuse(Of("marco")));
        Assert.Null(_limit.Refuse(Of("anna", tenant: "another")));
        Assert.NotNull(_limit.Refuse(Of("anna", conversation: "another")));
    }

    [Theory]
    [InlineData("installation-and-membership", ActivityTypes.ConversationUpdate, null)]
    [InlineData("a sign-in of each client", ActivityTypes.Invoke, "signin/tokenExchange")]
    public void What_is_not_of_ones_own_making_is_not_counted(string what, string type, string? name)
    {
        Exhaust("anna");
        Assert.True(_limit.Refuse(Of("anna", type, name)) is null, what);
        Assert.NotNull(_limit.Refuse(Of("anna", ActivityTypes.Invoke, InvokeNames.CardAction)));
        Assert.Null(_limit.Refuse(Of("anna") with { Detached = true }));
    }

    [Fact]
    public void Whoever_is_quiet_is_forgotten_and_whoever_rests_is_not()
    {
        Exhaust("anna");
        for (var i = 0; _limit.Count < PersonLimit.Most; i++)
            _limit.Refuse(Of($"p{i}"));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(_limit.Refuse(Of("marco")));
        Assert.Equal(2, _limit.Count);
        Assert.NotNull(_limit.Refuse(Of("anna")));
    }

    [Fact]
    public async Task Many_at_the_same_time_are_told_once()
    {
        var refused = (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => _limit.Refuse(Of("anna")))))).Where(r => r is not null).ToList();
        Assert.Equal((90, 1), (refused.Count, refused.Count(r => r!.Value.IsNew)));
    }

    private void Exhaust(string person)
    {
        for (var i = 0; i <= 10; i++)
            _limit.Refuse(Of(person));
    }

    private static Turn Of(string person, string type = ActivityTypes.Message, string? name = null, string tenant = "acme", string conversation = "c") => TestTurns.Of(new Activity
    {
        Type = type, Name = name, From = new() { Id = $"29:{person}", AadObjectId = person }, Conversation = new() { Id = conversation, TenantId = tenant },
    });
}
