using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Material;

namespace BackOfficeBot.Tests.Skills.Minutes.Material;

/// What a sentence of the notes does not bear is dropped, whatever the model says.
public sealed class AssistantFindsTests
{
    private static readonly MaterialText Notes = new(
    [
        new("Direi che il tavolo nuovo lo prendiamo da Arredi Brenta per 900 euro. Poi si è parlato d'altro."),
        new("Sul contratto di pulizie non prendiamo ancora niente."),
        new("It's on Priya to phone the fitters before Thursday.") { Speaker = "James Whitfield", At = TimeSpan.FromSeconds(9) },
        new("Alla fine eravamo 4 per il sì e 1 per il no."),
    ], false);

    [Fact]
    public void Each_item_cites_a_sentence_word_for_word_and_is_shown_with_the_whole_of_it()
    {
        var found = Assert.Single(Find(Of("il tavolo nuovo lo prendiamo", "Prendere il tavolo nuovo da Arredi Brenta")));
        Assert.Equal("Direi che il tavolo nuovo lo prendiamo da Arredi Brenta per 900 euro.", found.Source);
        Assert.Equal("Prendere il tavolo nuovo da Arredi Brenta", found.Text);

        Assert.Empty(Find(Of("Il consiglio approva il bilancio.", "Il consiglio approva il bilancio.")));
        Assert.Empty(Find(Of("il tavolo nuovo lo prendevamo", "Prendere il tavolo nuovo")));
        Assert.Empty(Find(Of("tavolo", "Prendere il tavolo")));
    }

    [Theory]
    [InlineData("Prendere il tavolo nuovo per 9000 euro")]
    [InlineData("Il tavolo nuovo non lo prendiamo")]
    [InlineData("Tutto quanto è approvato e firmato")]
    [InlineData("")]
    public void A_wording_that_the_sentence_does_not_bear_gives_way_to_the_sentence(string text) =>
        Assert.Equal("Direi che il tavolo nuovo lo prendiamo da Arredi Brenta per 900 euro.", Assert.Single(Find(Of("il tavolo nuovo lo prendiamo", text))).Text);

    [Fact]
    public void A_not_cannot_be_left_out() =>
        Assert.Equal("Sul contratto di pulizie non prendiamo ancora niente.", Assert.Single(Find(Of("prendiamo ancora niente", "Prendiamo il contratto di pulizie"))).Text);

    [Fact]
    public void Who_and_by_when_are_those_of_the_sentence_or_nobody()
    {
        var said = Of("It's on Priya to phone the fitters", "Phone the fitters") with { Type = ProposalType.Action, Who = ["Priya", "James Whitfield", "Elena Valdoro"], Due = "before Thursday", Item = 7 };
        var found = Assert.Single(Find(said));
        Assert.Equal(["Priya", "James Whitfield"], found.Names);
        Assert.Equal(("before Thursday", null, "James Whitfield"), (found.Due, found.Item, found.Speaker));
        Assert.Null(Assert.Single(Find(said with { Due = "by tomorrow" })).Due);
        Assert.Equal(2, Assert.Single(Find(said with { Item = 2 })).Item);
    }

    [Fact]
    public void A_vote_has_the_numbers_of_its_sentence_or_is_none()
    {
        var vote = Of("Alla fine eravamo 4 per il sì", "4 per il sì e 1 per il no") with { Type = ProposalType.Vote, For = 4, Against = 1 };
        Assert.Equal((4, 1), (Assert.Single(Find(vote)).Vote!.For, Assert.Single(Find(vote)).Vote!.Against));
        Assert.Empty(Find(vote with { For = 40 }));
        Assert.Empty(Find(vote with { For = null }));
    }

    [Fact]
    public void What_was_found_already_is_not_found_again_and_there_is_an_end()
    {
        var one = Of("il tavolo nuovo lo prendiamo", "Prendere il tavolo nuovo");
        Assert.Single(Find([.. Enumerable.Repeat(one, 500)]));
        var known = Find(one);
        Assert.Empty(AssistantFinds.Of(new([one]), Notes, [], known));
    }

    private static AssistantProposal Of(string sentence, string text) => new(sentence, ProposalType.Decision, text, null, [], null, null, null, null);

    private static IReadOnlyList<FoundItem> Find(params AssistantProposal[] proposals) => AssistantFinds.Of(new(proposals), Notes, [new(1, "Arredi"), new(2, "Porte")], []);
}
