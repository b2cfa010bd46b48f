using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// The digest of somebody who cannot be written to, as a mail: how much waits and where, once for each slot.
internal sealed class DigestMail(DigestMaker maker, DigestMessages messages, Clients clients, TimeProvider time) : IMailedInstead
{
    public string Kind => DigestRecords.Kind;

    public async Task<InsteadMail?> OfAsync(Record record, CancellationToken ct)
    {
        var (plan, now) = (maker.Plan(record.Organisation, record), time.GetUtcNow());
        // That of a team has nobody whose mail it could be.
        if (record.OwnerId is not { } person || !clients.Serves(record.Organisation, person) || DigestSlots.Latest(plan, now.AddDays(-1), now) is not { } slot)
            return null;
        var view = await messages.ViewAsync(record, person, plan, slot, isLate: false, ct);
        return view.IsEmpty ? null : new(person, DigestKeeper.KeyOf(slot, record.Id), (language, name) => DigestTexts.In(language).Mail(name, DigestCard.Summary(language, view)));
    }
}
