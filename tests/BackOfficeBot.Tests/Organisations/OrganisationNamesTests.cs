using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Organisations;
using BackOfficeBot.Tests.Common;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Organisations;

/// Whose card it is stands on each, where there are several to tell apart.
public sealed class OrganisationNamesTests
{
    private const string Alpine = "22222222-2222-4222-8222-222222222222";
    private const string Name = "Valdoro [S.r.l.]";

    private static readonly Dictionary<string, string> Two = new() { [$"Organisations:Names:{TestOffice.Acme}"] = Name, [$"Organisations:Names:{Alpine}"] = "Alpine Parts S.p.A." };

    [Theory]
    [InlineData("marta.conti", "aiuto", "chiedi a Marco Rossi di controllare il listino", "esporta le approvazioni")]
    [InlineData("james.whitfield", "help", "ask Marco Rossi to check the price list", "who am I")]
    public async Task Where_there_are_two_it_stands_on_top_of_answers_and_of_what_comes_by_itself(string person, string help, string asks, string says)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Two);
        var (chat, marco) = (await day.OfAsync(person), await day.OfAsync("marco.rossi"));

        Assert.Equal(Name, First(await chat.SaysAsync(help)));
        var form = await chat.SaysAsync(asks);
        Assert.Equal(Name, First(form));
        Assert.Equal(Name, First(await chat.PressesAsync(form, form.Buttons[0])));
        Assert.Equal(Name, First(await marco.ReadsAsync("TASK-2026-0000001")));
        var said = await chat.SaysAsync(says);
        Assert.True(said.Card is null || First(said) == Name);
        // A card that opens no more, and one that is brought up to date.
        Assert.Equal(Name, First(await marco.ExecutesAsync(form, "record.show", new() { ["_verb"] = "record.show", ["_state"] = "x" })));
        await marco.SaysAsync("accetta TASK-2026-0000001");
        Assert.Equal(Name, First(await chat.ReadsAsync("TASK-2026-0000001")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_single_firm_sees_nothing_of_it(int configured)
    {
        await using var day = await OfficeDay.BeginAsync(settings: Two.Take(configured).ToDictionary());
        var marta = await day.OfAsync("marta.conti");
        foreach (var says in new[] { "aiuto", "chi sono", "chiedi a Marco Rossi di controllare il listino" })
            Assert.DoesNotContain("Valdoro [", (await marta.SaysAsync(says)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_put_on_whatever_a_handler_answers_with()
    {
        var (names, card) = (Named(new() { [TestOffice.Acme] = "Valdoro", [Alpine] = "Alpine" }), AllCards.In("it").First().Card);
        Reply[] replies =
        [
            Reply.Card(card, ""), Reply.CardForAll(card, ""), Reply.Dialog(card, ""), Reply.Update("1", card, ""), Reply.Results([new(card, new())]), new MessageReply { Attachments = [Attachment.Card(card)] },
            Reply.Message("x").And(Reply.Card(card, "")), Reply.Invoke(200).And(Reply.Card(card, "")), Reply.Card(card, "").And(Reply.Card(card, "")),
        ];
        Assert.All(replies, reply => Assert.All(Cards(names.On(reply, TestOffice.Acme)), c => Assert.Equal("Valdoro", ((TextBlock)c.Body![0]).Text)));
        Assert.All(replies, reply => Assert.NotEmpty(Cards(reply)));
        Assert.Equal("33333333-3333-4333-8333-333333333333", names.Of("33333333-3333-4333-8333-333333333333"));
        // Each kind of reply that there is was tried, or carries no card.
        Type[] without = [typeof(NoReply), typeof(ChoicesReply), typeof(SignInReply), typeof(ErrorReply), typeof(DeleteReply), typeof(RouteReply), typeof(RerunReply)];
        Assert.Equal(typeof(Reply).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Reply))).Except(without).OrderBy(t => t.Name), replies.Select(r => r.GetType()).Distinct().OrderBy(t => t.Name));
    }

    [Theory]
    [InlineData("valdoro", "Valdoro", "the id of a tenant stands here")]
    [InlineData(TestOffice.Acme, " ", "what people call the organisation")]
    [InlineData(TestOffice.Acme, "Alpine", "two organisations are called")]
    public void What_is_wrong_is_said_at_start(string id, string name, string says)
    {
        var result = new OrganisationsValidation().Validate(null, new() { Names = new() { [id] = name, [Alpine] = "alpine" } });
        Assert.Contains(says, result.FailureMessage, StringComparison.Ordinal);
    }

    private static OrganisationNames Named(Dictionary<string, string> names) => new(Options.Create(new OrganisationsOptions { Names = names }));

    private static string? First(Message message) => ((string?)message.Card?["body"]?[0]?["text"])?.Replace("\\", "", StringComparison.Ordinal);

    private static IEnumerable<AdaptiveCard> Cards(Reply reply) => (reply switch
    {
        CardReply card => [card.Content],
        DialogReply dialog => [dialog.Content],
        UpdateReply update => [update.Content],
        ResultsReply results => results.Items.Select(r => r.Card),
        MessageReply { Attachments: { } all } => all.Select(a => a.Content).OfType<AdaptiveCard>(),
        _ => [],
    }).Concat(reply.Further.SelectMany(Cards));
}
