using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Assistant;

/// Asks the assistant what a sentence wants of which Language was not sure. Only when its person presses for it, and only the sentence is sent.
internal sealed class WishReader(IAssistant assistant)
{
    public const int LongestSentence = 1_000;
    private const int FewestWords = 4;

    private static readonly TimeSpan Press = TimeSpan.FromSeconds(2.5);

    private const string Instructions =
        """
        A person of an office wrote a sentence to an office bot, in Italian or English. Say what it wants: a meeting, a task (something to be done, by the person or by somebody who is named), a call that came in to be noted, a mail to be written, an approval to be asked for, a decision to be looked up, or none of these.
        What: what it is about, shortly, with words of the sentence (endings may change), without who and when; of a task in the infinitive. Who: the people as they are named in the sentence, without the person. When: the words of the sentence that say when or by when. Null or an empty list where it does not say.
        """;

    /// The sentence, where it may be asked about.
    public async ValueTask<string?> AskedAsync(Turn turn, CancellationToken ct) => turn.Text.Trim() is { Length: > 0 and <= LongestSentence } text && await assistant.IsOnAsync(turn.Organisation, ct) ? BankData.Mask(text) : null;

    /// Of a form that was opened by a sentence of its person's: what stands there may be asked about, unless it is but a command ("crea un'attività").
    public ValueTask<string?> AskedForFormAsync(Turn turn, string said, CancellationToken ct) =>
        said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords ? AskedAsync(turn with { Text = said }, ct) : ValueTask.FromResult<string?>(null);

    /// What a form's sentence wants, and what the form says of it.
    /// <param name="fill">Fills in what the form lacks; the names of the fields that it filled.</param>
    public async Task<(bool IsFilled, string Notice)> CompleteAsync(Turn turn, string? said, Func<Wish, Task<IReadOnlyList<string>>> fill, CancellationToken ct)
    {
        var t = AssistantTexts.In(turn.Language);
        var (wish, problem) = said is null ? (null, AssistantProblem.Nonsense) : await ReadAsync(turn, said, ct);
        var filled = wish is null ? [] : await fill(wish);
        return filled.Count > 0 ? (true, t.Proposed(said!, filled)) : (false, t.NotCompleted(problem ?? AssistantProblem.Nonsense));
    }

    public async Task<(Wish? Wish, AssistantProblem? Problem)> ReadAsync(Turn turn, string sentence, CancellationToken ct)
    {
        var outcome = await assistant.AskAsync(new(turn.Organisation, turn.PersonId(), "sentences", Instructions, sentence) { Patience = Press }, WishJson.Default.WishProposal, ct);
        return outcome.Answer is not { } proposal ? (null, outcome.Unavailable) : Wish.Of(proposal, sentence) is { } wish ? (wish, null) : (null, AssistantProblem.Nonsense);
    }
}
