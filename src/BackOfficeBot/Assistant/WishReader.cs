using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Assistant;

/// Asks the assistant what a sentence wants of which Language was not sure. Only when its person presses for it, and only the sentence is sent.
internal sealed class WishReader(IAssistant assistant)
{
    public const int LongestSentence = 1_000;

    private static readonly TimeSpan Press = TimeSpan.FromSeconds(2.5);

    private const string Instructions =
        """
        A person of an office wrote a sentence to an office bot, in Italian or English. Say what it wants: a meeting, a task (something to be done, by the person or by somebody who is named), a call that came in to be noted, a mail to be written, an approval to be asked for, a decision to be looked up, or none of these.
        What: what it is about, shortly, with words of the sentence (endings may change), without who and when; of a task in the infinitive. Who: the people as they are named in the sentence, without the person. When: the words of the sentence that say when or by when. Null or an empty list where it does not say.
        """;

    /// The sentence, where it may be asked about.
    public string? Asked(Turn turn) => turn.Press is null && turn.Text.Trim() is { Length: > 0 and <= LongestSentence } text && assistant.IsOn(turn.TenantId) ? BankData.Mask(text) : null;

    public async Task<(Wish? Wish, AssistantProblem? Problem)> ReadAsync(Turn turn, string sentence, CancellationToken ct)
    {
        var outcome = await assistant.AskAsync(new(turn.TenantId, turn.PersonId(), "sentences", Instructions, sentence) { Patience = Press }, WishJson.Default.WishProposal, ct);
        return outcome.Answer is not { } proposal ? (null, outcome.Unavailable) : Wish.Of(proposal, sentence) is { } wish ? (wish, null) : (null, AssistantProblem.Nonsense);
    }
}
