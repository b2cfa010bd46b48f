using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// The sentences that are shown, the records that they come from, and why there are none where that has to be said.
internal sealed record DecisionAnswer(IReadOnlyList<DecisionSentence> Sentences, IReadOnlyList<DecisionSource> Sources, string? Notice = null);

/// Puts into words what the found records say. It is sent these only, and of what is confidential nothing.
internal sealed class DecisionAssistant(IAssistant assistant, RecordKinds kinds)
{
    private static readonly TimeSpan Message = TimeSpan.FromSeconds(5);
    private const int LongestRecord = 1_500, MostLines = 12;

    private const string Instructions =
        """
        You answer a question of an office about what was decided, from numbered records and from nothing else. Give one to four short sentences in the language of the question that use the words of the records.
        For each the numbers of the records that say it, such as DEC-2026-0000001: a sentence without one is not shown. Say where a decision is revoked, not yet approved or rejected. Where the records do not answer the question, give an empty list.
        """;

    public async Task<DecisionAnswer> AnswerAsync(Turn turn, string question, IReadOnlyList<Record> found, CancellationToken ct)
    {
        List<DecisionSource> sources = [.. found.Where(r => r.Confidentiality == Confidentiality.Normal).Select(r => Source(r, turn.Language))];
        if (sources.Count == 0)
            return new([], []);
        var t = DecisionTexts.In(turn.Language);
        var sent = string.Join("\n\n", sources.Select(s => $"[{s.Reference}] {s.State}\n{s.Text}"));
        var outcome = await assistant.AskAsync(new(turn.Organisation, turn.PersonId(), "decisions", $"{Instructions}\nThe question: {BankData.Mask(question)}", sent) { Patience = Message }, DecisionProposalJson.Default.DecisionProposal, ct);
        if (outcome.Unavailable is AssistantProblem.Off)
            return new([], []);
        if (outcome.Answer is not { } proposal)
            return new([], sources, t.Unavailable(outcome.Unavailable ?? AssistantProblem.Nonsense));
        return new(DecisionAnswers.Of(proposal, question, sources), sources);
    }

    private DecisionSource Source(Record record, string language)
    {
        var kind = kinds.Of(record);
        List<string?> lines = record.Kind == MinutesKind.Name
            ? [.. MinutesData.Of(record).Entries.Where(e => e.Type == EntryType.Decision).Take(MostLines).Select(e => e.Text)]
            : [record.Body is { } body && body.StartsWith(record.Title.TrimEnd('…'), StringComparison.Ordinal) ? null : record.Title, record.Body];
        var text = BankData.Mask(string.Join('\n', lines.OfType<string>().Where(l => l.Length > 0)));
        return new(record.Reference, $"{kind.Line(record, language)}; {kind.State(record, language).Word}", text.Length <= LongestRecord ? text : text[..LongestRecord]);
    }
}
