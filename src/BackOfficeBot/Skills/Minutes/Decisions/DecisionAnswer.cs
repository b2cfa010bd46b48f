using System.Text.Json.Serialization;
using BackOfficeBot.Assistant;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// What the assistant answers; nothing of it counts before <see cref="DecisionAnswers.Of"/> has checked it.
internal sealed record DecisionProposal(IReadOnlyList<DecisionSentence> Answers);

/// <param name="References">Numbers of the records that say so.</param>
internal sealed record DecisionSentence(string Text, IReadOnlyList<string> References);

// Strict: an answer with a member more or less is none.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DecisionProposal))]
internal sealed partial class DecisionProposalJson : JsonSerializerContext;

/// A record as it was sent: its number, how it stands, its words.
internal sealed record DecisionSource(string Reference, string State, string Text);

/// The sentences of an answer that a record bears which was sent: its numbers, most of its words, and no "not" more or less. Pure.
internal static class DecisionAnswers
{
    private const int Most = 6, Longest = 400;
    private const double Borne = 0.6;

    public static IReadOnlyList<DecisionSentence> Of(DecisionProposal proposal, string question, IReadOnlyList<DecisionSource> sent) =>
        [.. proposal.Answers.Select(s => Checked(s, question, sent)).OfType<DecisionSentence>().DistinctBy(s => s.Text).Take(Most)];

    private static DecisionSentence? Checked(DecisionSentence sentence, string question, IReadOnlyList<DecisionSource> sent)
    {
        var (text, references) = (PlainText.OneLine(sentence.Text).Trim(), sentence.References.Select(r => r.Trim().ToUpperInvariant()).Distinct().ToList());
        var cited = sent.Where(s => references.Contains(s.Reference)).ToList();
        // One number that was not sent makes the sentence nobody's.
        if (text.Length is 0 or > Longest || cited.Count == 0 || cited.Count < references.Count)
            return null;
        var besides = $"{question}\n{string.Join('\n', cited.Select(c => $"{c.Reference} {c.State}"))}";
        return Evidence.Bears([.. cited.Select(c => c.Text)], text, besides, Borne) ? new(text, references) : null;
    }
}
