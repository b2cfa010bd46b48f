namespace BackOfficeBot.Sandbox.Office;

/// <summary>Fills fresh mailboxes from the seeds.</summary>
internal static class OfficeSeeding
{
    public static void Fill(OfficeState office)
    {
        foreach (var mailbox in office.Mailboxes) mailbox.Zone = mailbox.Person?.Zone ?? mailbox.Room!.Office.Zone;
    }
}
