using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Mail.Shared;

internal static class MailClaimStates
{
    public const string Taken = "taken";
    public const string Free = "free";

    /// Put away or deleted while somebody had it.
    public const string Handled = "handled";
}

/// Who answers a mail of a shared mailbox, and until when the others leave it alone. Of the mail the record keeps where it is, and its subject.
/// <param name="Members">Ids of those who work in the mailbox.</param>
internal sealed record MailClaimData(string Box, string BoxName, string MailId, DateTimeOffset At, DateTimeOffset Until, IReadOnlyList<string> Members)
{
    public string? Link { get; init; }

    /// The folder in which it lay when it was taken.
    public string? FolderId { get; init; }

    public static MailClaimData Of(Record record) => record.DataAs(MailClaimJson.Default.MailClaimData)!;

    /// One record for each mail of a mailbox, whoever takes it: two at once meet at it.
    public static Guid IdOf(string box, string internetId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"mail.claim {box.ToLowerInvariant()} {internetId}")).AsSpan(0, 16));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MailClaimData))]
internal sealed partial class MailClaimJson : JsonSerializerContext;

internal sealed class MailClaimKind : IRecordKind
{
    public const string Name = "MAIL";
    public const string EndTask = "mail.claim.end";

    public string Kind => Name;

    public bool IsOpen(string state) => state == MailClaimStates.Taken;

    public IEnumerable<Concern> Concerns(Record record) => MailClaimData.Of(record).Members.Select(id => new Concern(id, id == record.OwnerId && IsOpen(record.State) ? ConcernRole.Acts : ConcernRole.Sees));

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record) => [(EndTask, IsOpen(record.State) ? MailClaimData.Of(record).Until : null)];

    public IEnumerable<string?> Words(Record record) => MailClaimData.Of(record) is var data ? [data.BoxName, record.OwnerName, RecordWords.Outside(data.MailId)] : [];

    public string ListName(ListPart part, string language) => MailClaimTexts.In(language).ListName;

    public string? Action(string action, string language) => MailClaimTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) => MailClaimTexts.In(language) is var t && IsOpen(record.State) ? (Tone.Open, t.TakenBy(record.OwnerName ?? ""))
        : record.State == MailClaimStates.Handled ? (Tone.Done, t.Handled) : (Tone.Quiet, t.Free);

    public string StateName(string state, string language) => MailClaimTexts.In(language) is var t && IsOpen(state) ? t.Taken : state == MailClaimStates.Handled ? t.Handled : t.Free;

    public string Line(Record record, string language) => MailClaimData.Of(record).BoxName;

    public AdaptiveCard Card(CardPlace place, RecordView view)
    {
        var (t, data, record) = (MailClaimTexts.In(place.Language), MailClaimData.Of(view.Record), view.Record);
        List<CardAction> actions = [MailVerbs.Open.Button(place.Seal, MailTexts.In(place.Language).Open, new(data.MailId) { Box = data.Box })];
        if (IsOpen(record.State) && record.OwnerId == view.ReaderId)
            actions.Add(MailClaimVerbs.GiveBack.Button(place.Seal, t.GiveBack, new(data.MailId) { Box = data.Box }));
        if (data.Link is { } link)
            actions.Add(new ActionOpenUrl { Title = MailTexts.In(place.Language).Outlook, Url = link });
        return RecordCard.Of(place, this, view, [(t.Box, data.BoxName), (t.Until, IsOpen(record.State) ? When.Ago(data.Until, place.Now, place.Zone, place.Language) : null)], null, [], actions);
    }
}
