namespace BackOfficeBot.Storage;

/// A row of one organisation. OfficeDb filters every query by it and refuses to write another organisation's.
internal interface IOfOrganisation
{
    string Organisation { get; }
}
