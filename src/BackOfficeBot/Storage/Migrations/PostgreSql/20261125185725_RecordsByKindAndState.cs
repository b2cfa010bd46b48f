using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RecordsByKindAndState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Records_Kind_State_UpdatedAt",
                table: "Records",
                columns: new[] { "Kind", "State", "UpdatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Records_Kind_State_UpdatedAt",
                table: "Records");
        }
    }
}
